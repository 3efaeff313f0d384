package dev.bilten.analytics.api;

import java.util.List;
import java.util.Optional;

/**
 * How many go on from step to step, by the link they came by; a cart is followed to its end, whenever that was. Tests are in
 * no number.
 *
 * @param absence why nobody knows the views; the other steps are there all the same
 */
public record Funnel(List<Way> ways, Optional<Absence> absence) {
    public Funnel {
        ways = List.copyOf(ways);
    }

    /**
     * @param link the code; empty for those who came by none
     * @param views how often the event's page was shown, machines that say so left out; 0 where nobody knows
     * @param carts begun in the shop
     * @param orders that carts became
     * @param paid of these
     */
    public record Way(String link, long views, long carts, long orders, long paid) {
        public Way plus(Way other) {
            return new Way("", views + other.views, carts + other.carts, orders + other.orders, paid + other.paid);
        }
    }

    public Way total() {
        return ways.stream().reduce(new Way("", 0, 0, 0, 0), Way::plus);
    }
}

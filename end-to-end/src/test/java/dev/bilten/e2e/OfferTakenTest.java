package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the waiting list to a paid order: what comes back goes to whoever waits, and to nobody else meanwhile. */
@OnPlatform
class OfferTakenTest {
    private final RunningPlatform platform;

    OfferTakenTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void what_comes_back_is_offered_taken_and_paid_for_by_whoever_waits() {
        var event = FreshEvent.onSale(platform, 1);
        var first = new Visitor(platform, "nile");
        var cart = new Buyer(first).takes(event.path(), 1);
        var waiting = new Visitor(platform, "nile");
        var place = new WaitingGuest(waiting).joins(event);
        assertThat(place.body()).contains("You are the first in line.");
        assertThat(waiting.post(place, place.place() + "/cart", Map.of()).status())
                .as("nothing is offered yet")
                .isEqualTo(409);

        first.post(
                first.get(cart.place().replace("/checkout/", "/cart/")),
                cart.place().replace("/checkout/", "/cart/") + "/removal",
                Map.of());
        var offered = new WaitingGuest(waiting).offered(place.place());
        assertThat(new Visitor(platform, "nile").get(event.path()).body())
                .as("it is promised")
                .doesNotContainPattern(Buyer.QUANTITY);

        var taken = waiting.post(offered, place.place() + "/cart", Map.of());
        taken.leadsTo("/cart/.+");
        assertThat(taken.body()).contains(event.title());
        var checkout = waiting.get(taken.place().replace("/cart/", "/checkout/"));
        var order = new Buyer(waiting).orders(checkout, WaitingGuest.OMAR);
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("outcome-paid", "Your tickets are here");
        assertThat(waiting.post(offered, place.place() + "/cart", Map.of()).status())
                .as("an offer is taken once")
                .isEqualTo(409);
    }
}

package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Discount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Discounts in the order of their list; whatever takes part in one is out of reach of those after it. */
final class DiscountStep {
    private DiscountStep() {}

    /** @param off what of its price a ticket gets off; zero for one that only helped to earn it */
    record Share(String discount, BigDecimal off) {}

    static Map<Ticket, Share> apply(Basket basket, List<Ticket> tickets) {
        var shares = new HashMap<Ticket, Share>();
        basket.rules().forEach((event, rules) -> {
            var left = new ArrayList<>(tickets.stream()
                    .filter(ticket -> ticket.line().event().equals(event)
                            && ticket.line().within().isEmpty())
                    .toList());
            for (var discount : rules.discounts()) {
                if (discount.active()
                        && discount.reach()
                                .open(basket.sale().channel(), basket.sale().at())) {
                    take(discount, left, shares);
                }
            }
        });
        withParts(basket, tickets, shares);
        return shares;
    }

    /** What comes with a ticket gets cheaper as that does. */
    private static void withParts(Basket basket, List<Ticket> tickets, Map<Ticket, Share> shares) {
        var lines = basket.lines().stream().collect(Collectors.toMap(PricedLine::key, line -> line));
        var whole = tickets.stream().collect(Collectors.toMap(Ticket::is, ticket -> ticket));
        for (var ticket : tickets) {
            Ticket.within(ticket.line(), ticket.number(), lines)
                    .map(whole::get)
                    .map(shares::get)
                    .ifPresent(share -> shares.put(ticket, share));
        }
    }

    private static void take(Discount discount, List<Ticket> left, Map<Ticket, Share> shares) {
        var reached = left.stream().filter(ticket -> reaches(discount, ticket)).toList();
        for (var bargain : Bargains.of(discount, reached)) {
            var cheaper = discount.offer().kind() == Discount.Offer.Kind.CHEAPEST
                    ? bargain.size() - discount.offer().cheapest()
                    : 0;
            for (int at = 0; at < bargain.size(); at++) {
                var off = at < cheaper ? BigDecimal.ZERO : discount.offer().off();
                shares.put(bargain.get(at), new Share(discount.id(), off));
            }
        }
        left.removeIf(shares::containsKey);
    }

    private static boolean reaches(Discount discount, Ticket ticket) {
        var reach = discount.reach();
        return (reach.products().isEmpty()
                        || reach.products().contains(ticket.line().item().product()))
                && (reach.withVouchers() || ticket.off() == 0);
    }
}

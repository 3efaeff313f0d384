package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import java.util.List;
import java.util.Optional;

/** An order about which nothing is special but what is said here. */
final class PlainOrder {
    private PlainOrder() {}

    static Order of(OrderState state, EventId event, List<Order.Position> positions, List<Order.Fee> fees) {
        var nothing = Money.zero(Fair.EUR);
        return new Order(
                OrderId.next(),
                "K7M3Q2",
                "",
                event,
                state,
                false,
                "sara@example.org",
                "Sara",
                "en",
                InvoiceTo.NOBODY,
                Channel.SHOP,
                new Money(50_00, Fair.EUR),
                nothing,
                nothing,
                Fair.NOW,
                Fair.NOW,
                Optional.empty(),
                positions,
                fees);
    }
}

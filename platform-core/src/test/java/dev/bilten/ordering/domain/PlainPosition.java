package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.PriceParts;
import java.math.BigDecimal;
import java.util.Optional;

/** One ticket of an order about which nothing is special: no tax, no code, no answers. */
final class PlainPosition {
    private PlainPosition() {}

    /** @param contained a part of a bundle */
    static Order.Position of(EventId event, Item item, Money price, boolean contained) {
        return of(event, item, price, Optional.empty(), contained);
    }

    /** An add-on, or a part of a bundle. */
    static Order.Position under(Order.Position parent, Item item, Money price, boolean contained) {
        return of(parent.event(), item, price, Optional.of(parent.id()), contained);
    }

    private static Order.Position of(
            EventId event, Item item, Money price, Optional<PositionId> parent, boolean contained) {
        var nothing = Money.zero(price.currency());
        return new Order.Position(
                PositionId.next(),
                1,
                event,
                item,
                price,
                price,
                BigDecimal.ZERO,
                nothing,
                Optional.empty(),
                Optional.empty(),
                nothing,
                PriceParts.NONE,
                Pot.FREE,
                parent,
                contained,
                true,
                Optional.empty(),
                Optional.empty());
    }
}

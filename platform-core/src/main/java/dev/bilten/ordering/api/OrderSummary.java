package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.time.Instant;

/** An order as a row of a list; the total in minor units, tax included. */
public record OrderSummary(
        OrderId id,
        String code,
        EventId eventId,
        Text eventTitle,
        OrderState state,
        String email,
        String name,
        Channel channel,
        String currency,
        long totalMinor,
        Instant createdAt,
        int tickets) {
    public Money total() {
        return Money.of(totalMinor, currency);
    }
}

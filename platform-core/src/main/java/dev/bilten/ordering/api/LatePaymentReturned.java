package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** Money came for an order that could not be kept any more, and goes back. The amount is in minor units. */
public record LatePaymentReturned(OrderId order, String code, UUID event, long amountMinor, String currency)
        implements DomainEvent {
    public static final String TYPE = "order.late-payment-returned";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}

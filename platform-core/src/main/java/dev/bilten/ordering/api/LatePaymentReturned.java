package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * Money came for an order that could not be kept any more, and goes back. The amount is in minor units.
 *
 * @param test made while its event was in test mode: it counts nowhere
 */
public record LatePaymentReturned(
        OrderId order, String code, UUID event, long amountMinor, String currency, boolean test)
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

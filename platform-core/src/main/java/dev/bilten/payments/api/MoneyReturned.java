package dev.bilten.payments.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * A refund went through. The amount is in minor units.
 *
 * @param test for something that was only tried out: it counts nowhere
 */
public record MoneyReturned(
        RefundId refund, PaymentId payment, UUID reference, long amountMinor, String currency, boolean test)
        implements DomainEvent {
    public static final String TYPE = "payment.refunded";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.empty();
    }
}

package dev.bilten.payments.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** A refund went through. The amount is in minor units. */
public record MoneyReturned(RefundId refund, PaymentId payment, UUID reference, long amountMinor, String currency)
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

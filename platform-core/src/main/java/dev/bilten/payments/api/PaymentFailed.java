package dev.bilten.payments.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt ended with nothing taken. The amount is in minor units.
 *
 * @param test for something that was only tried out: it counts nowhere
 */
public record PaymentFailed(
        PaymentId payment, UUID reference, String gateway, long amountMinor, String currency, boolean test)
        implements DomainEvent {
    public static final String TYPE = "payment.failed";

    public static PaymentFailed of(Payment payment) {
        return new PaymentFailed(
                payment.id(),
                payment.reference(),
                payment.gateway(),
                payment.amount().minor(),
                payment.amount().currency().getCurrencyCode(),
                payment.test());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.empty();
    }
}

package dev.bilten.payments.api;

import dev.bilten.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to pay.
 *
 * @param reference what is paid for, in the payer's words; an order's id
 * @param label what people see on their statement; an order's code
 * @param attemptKey one charge per key
 * @param gateway the gateway's id; {@code manual} when the organizer took the money
 * @param detail why it is not paid, for the organizer
 * @param test for something that was only tried out: it counts nowhere
 */
public record Payment(
        PaymentId id,
        UUID reference,
        String label,
        String attemptKey,
        String gateway,
        PaymentState state,
        Money amount,
        Optional<String> providerReference,
        List<Instruction> instructions,
        Optional<String> detail,
        Instant createdAt,
        Optional<Instant> settledAt,
        boolean test) {

    /** The gateway of money the organizer took without one. */
    public static final String MANUAL = "manual";

    /** The detail of a transfer that was closed since its money came by hand, and of money that was given back by hand. */
    public static final String BY_HAND = "by hand";

    /** One of them may be taken yet, or was and nobody knows. */
    public static boolean underWay(Collection<Payment> tried) {
        return tried.stream().anyMatch(payment -> !payment.state().isFinal());
    }
}

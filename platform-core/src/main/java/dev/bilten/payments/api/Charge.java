package dev.bilten.payments.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes one attempt to take money through a gateway. Never called inside a transaction: a provider is on the other side. */
public interface Charge {
    Result execute(CallContext call, Command command);

    /**
     * @param reference what is paid for, in the payer's words
     * @param label what people see on their statement
     * @param attemptKey made by the page that shows the button: pressed twice, it is one attempt; 1 to 64 letters, digits, hyphens
     * @param inputs the buyer's answers to the gateway's fields
     * @param returnUrl where the provider sends the buyer back to
     * @param test for something that is only tried out: it counts nowhere
     */
    record Command(
            UUID reference,
            String label,
            Money amount,
            String attemptKey,
            String gateway,
            Map<String, String> inputs,
            Locale locale,
            String email,
            URI returnUrl,
            boolean test) {
        public Command {
            inputs = Map.copyOf(inputs);
        }
    }

    /** What became of it so far. */
    sealed interface Result {
        /** This or an earlier press of the same button made an attempt; its state says more. */
        record Attempted(Payment payment) implements Result {}

        /** The gateway is not offered any more: choose another way to pay. */
        record NotOffered() implements Result {}

        /** An answer to the gateway's questions is missing or wrong; pointers are {@code /inputs/<key>}. */
        record Refused(List<Violation> violations) implements Result {}
    }
}

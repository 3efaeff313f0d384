package dev.bilten.plugin.api;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * One attempt to pay.
 *
 * @param attemptKey unique for this attempt, at most 64 characters of {@code [A-Za-z0-9-]}; use it as the provider's
 *     idempotency key
 * @param reference what people see on statements and in mails: the order code, at most 16 characters
 * @param amount what to charge, more than zero
 * @param locale the language the buyer reads
 * @param inputs the buyer's answers by {@link Field#key()}, already checked against the fields; an optional one that was
 *     left empty is absent
 * @param buyerEmail the buyer's e-mail address
 * @param returnUrl where the buyer's browser comes back to when the provider shows pages of its own
 */
public record PaymentRequest(
        String attemptKey,
        String reference,
        Amount amount,
        Locale locale,
        Map<String, String> inputs,
        String buyerEmail,
        URI returnUrl) {
    /** Takes an unmodifiable copy of the inputs. */
    public PaymentRequest {
        inputs = Map.copyOf(inputs);
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("nothing to charge");
        }
    }
}

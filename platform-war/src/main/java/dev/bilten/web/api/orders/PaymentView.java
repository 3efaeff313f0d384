package dev.bilten.web.api.orders;

import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.web.api.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay.
 *
 * @param gateway {@code manual} when the organizer took the money
 * @param state succeeded, declined and canceled are final; unknown may have been taken, the provider is being asked
 * @param detail why it is not paid, or how the money was taken
 */
@Schema(name = "Payment")
public record PaymentView(
        UUID id,

        @Schema(description = "`manual` when the organizer took the money")
        String gateway,

        @Schema(
                description =
                        "SUCCEEDED, DECLINED and CANCELED are final; UNKNOWN may have been taken, the provider is being asked")
        PaymentState state,

        Amount amount,

        @Nullable @Schema(description = "Why it is not paid; of `manual` money how it was taken: `cash`, `card`")
        String detail,

        Instant createdAt,
        @Nullable Instant settledAt) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id().value(),
                payment.gateway(),
                payment.state(),
                Amount.of(payment.amount()),
                payment.detail().orElse(null),
                payment.createdAt(),
                payment.settledAt().orElse(null));
    }
}

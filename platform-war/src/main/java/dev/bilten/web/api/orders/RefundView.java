package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.Order;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.web.api.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the buyer.
 *
 * @param payment which payment it came with
 * @param state refused means that the organizer has to act
 * @param position the number of the one position it is given back for; null for the order
 */
@Schema(name = "Refund")
public record RefundView(
        UUID id,
        @Schema(description = "Which payment it came with") UUID payment,

        @Schema(description = "REFUSED means that the organizer has to act")
        RefundState state,

        Amount amount,

        @Nullable @Schema(description = "The number of the one position it is given back for")
        Integer position,

        String reason,
        @Nullable String detail,
        Instant createdAt,
        @Nullable Instant settledAt) {

    static RefundView of(Refund refund, Order order) {
        return new RefundView(
                refund.id().value(),
                refund.payment().value(),
                refund.state(),
                Amount.of(refund.amount()),
                number(refund, order),
                refund.reason(),
                refund.detail().orElse(null),
                refund.createdAt(),
                refund.settledAt().orElse(null));
    }

    private static @Nullable Integer number(Refund refund, Order order) {
        return order.positions().stream()
                .filter(position ->
                        refund.part().filter(position.id().value()::equals).isPresent())
                .map(Order.Position::number)
                .findFirst()
                .orElse(null);
    }
}

package dev.bilten.web.api.waiting;

import dev.bilten.ordering.api.StockReason;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the places of something are: of the scarcest of its quotas.
 *
 * @param quota null where there is no limit
 */
@Schema(name = "Stock")
public record StockView(
        @Nullable @Schema(description = "The scarcest; null where there is no limit")
        String quota,

        @Nullable Integer left,
        int paid,

        @Schema(description = "In orders that wait for their money or an answer")
        int unpaid,

        int inCarts,
        @Nullable Instant cartsUntil,

        @Schema(description = "To people on the waiting list")
        int promised,

        @Schema(description = "Free, but for people on the waiting list, who are offered it next")
        int due,

        @Schema(description = "Kept for vouchers") int blocked,
        @Schema(description = "Kept back by the organizer") int allotted,
        boolean closed) {
    static final StockView UNLIMITED = new StockView(null, null, 0, 0, 0, null, 0, 0, 0, 0, false);

    static StockView of(StockReason reason) {
        return new StockView(
                reason.quota(),
                reason.left(),
                reason.paid(),
                reason.unpaid(),
                reason.inCarts(),
                reason.cartsUntil().orElse(null),
                reason.promised(),
                reason.due(),
                reason.blocked(),
                reason.allotted(),
                reason.closed());
    }
}

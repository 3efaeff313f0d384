package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.Order;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Numbers;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an order costs beside its tickets.
 *
 * @param absorbed carried by the organizer: no part of the total
 * @param active false once it is no part of the order any more
 */
@Schema(name = "OrderFee")
public record FeeView(
        Order.Fee.Kind kind,
        String label,
        @Schema(description = "Gross") Amount amount,
        @Schema(description = "0.19 for 19 %") BigDecimal taxRate,
        @Schema(description = "Contained in the amount") Amount tax,

        @Schema(description = "Carried by the organizer: no part of the total")
        boolean absorbed,

        boolean active) {
    static FeeView of(Order.Fee fee) {
        return new FeeView(
                fee.kind(),
                fee.label(),
                Amount.of(fee.amount()),
                Numbers.plain(fee.taxRate()),
                Amount.of(fee.tax()),
                fee.absorbed(),
                fee.active());
    }
}

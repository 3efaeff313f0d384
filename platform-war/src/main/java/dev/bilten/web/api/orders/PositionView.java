package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.Order;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Numbers;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One ticket's line of an order.
 *
 * @param number which of its order, from 1
 * @param price gross; {@code tax} is contained in it at {@code taxRate}, 0.19 for 19 %
 * @param attendee null where the buyer's name counts
 */
@Schema(name = "Position")
public record PositionView(
        @Schema(description = "From 1") int number,
        UUID product,
        @Schema(description = "Gross") Amount price,
        @Schema(description = "0.19 for 19 %") BigDecimal taxRate,
        @Schema(description = "Contained in the price") Amount tax,

        @Nullable @Schema(description = "Null where the buyer's name counts")
        String attendee) {

    static PositionView of(Order.Position position) {
        return new PositionView(
                position.number(),
                position.product().value(),
                Amount.of(position.price()),
                Numbers.plain(position.taxRate()),
                Amount.of(position.tax()),
                position.attendee().orElse(null));
    }
}

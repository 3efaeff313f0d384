package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.Money;
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
 * @param active false once it is cancelled
 * @param belongsTo the position it is an add-on or a part of
 * @param listed when its stock was claimed, with what chosen options add; before code and discount
 * @param optionsAdd contained in {@code listed}
 * @param voucher the code it was bought with
 * @param discount the event's discount it took part in
 * @param price gross; {@code tax} is contained in it at {@code taxRate}, 0.19 for 19 %
 * @param attendee null where the buyer's name counts
 * @param attendeeEmail null where the buyer's counts
 */
@Schema(name = "Position")
public record PositionView(
        @Schema(description = "From 1") int number,
        UUID product,
        @Nullable UUID variation,
        @Nullable UUID date,

        @Schema(description = "Cancelled ones cost nothing and let nobody in")
        boolean active,

        @Nullable @Schema(description = "The number of the position it belongs to")
        Integer belongsTo,

        @Schema(description = "When it was chosen, with what options add; before code and discount")
        Amount listed,

        @Schema(description = "What chosen options add, contained in what is listed")
        Amount optionsAdd,

        @Nullable @Schema(description = "The code it was bought with")
        UUID voucher,

        @Schema(description = "What the code took off what is listed")
        Amount voucherOff,

        @Nullable @Schema(description = "The id of the event's discount in which it took part")
        String discount,

        @Schema(description = "What the discount took off; 0 for a ticket that only counted")
        Amount discountOff,

        @Schema(description = "Gross") Amount price,
        @Schema(description = "0.19 for 19 %") BigDecimal taxRate,
        @Schema(description = "Contained in the price") Amount tax,

        @Nullable @Schema(description = "Why it is taxed so; null for what was sold before that was kept")
        TaxView taxDecision,

        @Nullable @Schema(description = "Null where the buyer's name counts")
        String attendee,

        @Nullable @Schema(description = "Null where the buyer's counts")
        String attendeeEmail) {

    static PositionView of(Order order, Order.Position position) {
        var parts = position.parts();
        var currency = position.price().currency();
        return new PositionView(
                position.number(),
                position.product().value(),
                position.item().variation().map(VariationId::value).orElse(null),
                position.item().date().map(DateId::value).orElse(null),
                position.active(),
                position.parent()
                        .flatMap(id -> order.positions().stream()
                                .filter(parent -> parent.id().equals(id))
                                .findFirst())
                        .map(Order.Position::number)
                        .orElse(null),
                Amount.of(position.listed()),
                Amount.of(new Money(parts.optionsMinor(), currency)),
                position.voucher().map(VoucherId::value).orElse(null),
                Amount.of(position.voucherOff()),
                parts.discount().orElse(null),
                Amount.of(new Money(parts.discountMinor(), currency)),
                Amount.of(position.price()),
                Numbers.plain(position.taxRate()),
                Amount.of(position.tax()),
                position.taxDecision().map(TaxView::of).orElse(null),
                position.attendee().orElse(null),
                position.attendeeEmail().orElse(null));
    }
}

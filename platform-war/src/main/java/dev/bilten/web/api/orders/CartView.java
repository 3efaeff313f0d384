package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.web.api.Amount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that are kept for somebody, at the prices they were claimed for.
 *
 * @param id the key to it: whoever knows it may order what it keeps
 * @param state of the cart; only an active one keeps anything
 * @param expiresAt from then on its tickets may be somebody else's
 * @param extended its one extension is used up
 * @param total what its tickets cost, before discounts and fees
 * @param toPay what an order of it costs now
 * @param missing what has to be answered with its order
 * @param attendees with which of its tickets it is asked who comes
 */
@Schema(name = "Cart")
public record CartView(
        @Schema(description = "The key to it: whoever knows it may order what it keeps")
        String id,

        Hold.State state,

        @Schema(description = "From then on its tickets may be somebody else's")
        Instant expiresAt,

        @Schema(description = "Its one extension is used up")
        boolean extended,

        @Schema(description = "Before discounts and fees") Amount total,

        @Nullable @Schema(
                description =
                        "What an order of it costs by the taxes, discounts and fees of now, for a buyer of whom nothing is known and without the fee of a way to pay; null where that cannot be said")
        Amount toPay,

        List<Line> lines,

        @Schema(
                description =
                        "What has to be answered with its order as long as nothing is; positions are numbered as its tickets stand. Empty where it cannot be ordered any more")
        List<MissingView> missing,

        @Schema(
                description =
                        "With which of its tickets it is asked who comes; positions are numbered as they stand. Empty where it cannot be ordered any more")
        List<CartAttendee> attendees) {

    /** So many of one item. */
    @Schema(name = "CartLine")
    public record Line(
            @Schema(description = "Its place, from 1") int number,
            UUID event,
            UUID product,
            @Nullable UUID variation,
            @Nullable UUID date,
            int quantity,

            @Schema(description = "Of each, after a voucher, gross")
            Amount price,

            @Nullable @Schema(description = "The number of the line it belongs to")
            Integer belongsTo) {}

    static CartView of(
            String secret, Hold hold, ReadBill.Bills bills, List<Unanswered> missing, List<AskedTicket> asked) {
        return new CartView(
                secret,
                hold.state(),
                hold.expiresAt(),
                hold.extended(),
                Amount.of(hold.total()),
                bills.bill().map(bill -> Amount.of(bill.total())).orElse(null),
                hold.lines().stream().map(CartView::line).toList(),
                MissingView.of(missing),
                asked.stream().map(CartAttendee::of).toList());
    }

    private static Line line(Hold.Line line) {
        return new Line(
                line.number(),
                line.event().value(),
                line.product().value(),
                line.item().variation().map(VariationId::value).orElse(null),
                line.item().date().map(DateId::value).orElse(null),
                line.quantity(),
                Amount.of(line.unit()),
                line.parent().orElse(null));
    }
}

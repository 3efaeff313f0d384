package dev.bilten.web.api.orders;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.payments.api.Refund;
import dev.bilten.web.api.Amount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change of an order would do.
 *
 * @param total what the order would cost
 * @param owed what would be left to pay of a paid order
 * @param refund what would go back to the buyer
 * @param feesStaying what stays of its fees
 * @param codes what would become of the codes that swapped tickets were bought with
 * @param positions all the order would have
 */
public record ChangePreview(
        @Schema(description = "What the order would cost") Amount total,

        @Schema(description = "What would be left to pay of a paid order")
        Amount owed,

        @Schema(description = "What would go back to the buyer")
        Amount refund,

        @Schema(
                description =
                        "What the order costs beside its tickets stays as it is, also where it is a percentage of them")
        Amount feesStaying,

        List<SwappedCode> codes,
        List<PositionView> positions) {

    /**
     * The code that a ticket was bought with, which would be swapped.
     *
     * @param position the number of the ticket
     * @param stays it is for the new ticket too
     */
    public record SwappedCode(
            int position,
            String code,

            @Schema(description = "It goes over to the new ticket; else it is lost there, and one more may use it")
            boolean stays) {}

    static ChangePreview of(PreviewChange.Result.Would would) {
        var order = would.order();
        return new ChangePreview(
                Amount.of(order.total()),
                Amount.of(order.owed()),
                Amount.of(would.refunds().stream()
                        .map(Refund::amount)
                        .reduce(Money.zero(order.total().currency()), Money::plus)),
                Amount.of(would.fees()),
                would.codes().stream()
                        .map(code -> new SwappedCode(code.number(), code.code(), code.stays()))
                        .toList(),
                positions(order));
    }

    private static List<PositionView> positions(Order order) {
        return order.active().map(position -> PositionView.of(order, position)).toList();
    }
}

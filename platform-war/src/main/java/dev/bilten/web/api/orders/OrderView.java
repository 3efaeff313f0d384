package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Channel;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Refund;
import dev.bilten.web.api.Amount;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole order.
 *
 * @param test made while its event was in test mode: it counts nowhere
 * @param total gross; {@code tax} is contained in it
 * @param expiresAt until when a pending order keeps its stock
 * @param url the buyer's page; whoever has it may pay and fetch the tickets
 * @param payments every attempt, the oldest first
 * @param refunds money on its way back, the oldest first
 * @param missing what has to be answered and was not
 */
@Schema(name = "Order")
public record OrderView(
        @Schema(description = "Its part of the address here; people say it on the phone")
        String code,

        UUID event,
        OrderState state,

        @Schema(description = "Made while its event was in test mode: it counts nowhere")
        boolean test,

        @Nullable @Schema(description = "Null for somebody who left none at the box office")
        String email,

        String name,
        @Schema(description = "BCP 47") String locale,
        Channel channel,

        @Nullable @Schema(description = "Whom the tax was decided for; null where nothing was asked")
        NewInvoice invoice,

        @Schema(description = "Gross") Amount total,
        @Schema(description = "Contained in the total") Amount tax,

        @Schema(description = "What a change made a paid order dearer by, and is not there yet")
        Amount owed,

        Instant createdAt,

        @Schema(description = "Until when a pending order keeps its stock")
        Instant expiresAt,

        @Nullable Instant paidAt,

        @Schema(format = "uri", description = "The buyer's page; whoever has it may pay and fetch the tickets")
        String url,

        List<PositionView> positions,
        List<FeeView> fees,

        @Schema(description = "Every attempt, the oldest first")
        List<PaymentView> payments,

        @Schema(description = "Money on its way back, the oldest first")
        List<RefundView> refunds,

        @Schema(description = "What has to be answered and was not; its buyer can do so on the page")
        List<MissingView> missing) {
    public OrderView {
        positions = List.copyOf(positions);
        fees = List.copyOf(fees);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        missing = List.copyOf(missing);
    }

    static OrderView of(ReadOrder.Details details, List<Unanswered> missing, URI shop) {
        return of(details.order(), details.payments(), details.refunds(), missing, shop);
    }

    static OrderView of(Order order, List<Payment> payments, List<Refund> refunds, List<Unanswered> missing, URI shop) {
        return new OrderView(
                order.code(),
                order.event().value(),
                order.state(),
                order.test(),
                Buyer.reachable(order.email()) ? order.email() : null,
                order.name(),
                order.locale(),
                order.channel(),
                NewInvoice.of(order.invoiceTo()),
                Amount.of(order.total()),
                Amount.of(order.tax()),
                Amount.of(order.owed()),
                order.createdAt(),
                order.expiresAt(),
                order.paidAt().orElse(null),
                shop.resolve("/o/" + order.secret()).toString(),
                order.positions().stream()
                        .map(position -> PositionView.of(order, position))
                        .toList(),
                order.fees().stream().map(FeeView::of).toList(),
                payments.stream().map(PaymentView::of).toList(),
                refunds.stream().map(refund -> RefundView.of(refund, order)).toList(),
                MissingView.of(missing));
    }
}

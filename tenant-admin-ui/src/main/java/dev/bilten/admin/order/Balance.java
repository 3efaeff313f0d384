package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.messages.Formats;
import org.jspecify.annotations.Nullable;

/** What came for an order beside what it costs. */
record Balance(ReadOrder.Details details, Formats formats) {
    /** What would be marked as paid. */
    Money open() {
        var order = details.order();
        var missing = order.total().minus(details.kept());
        return order.state() == OrderState.PENDING && !missing.isNegative() ? missing : order.owed();
    }

    /** What marking it as paid will do; null where that is not possible. */
    @Nullable String effect(Wording wording) {
        var order = details.order();
        if (order.state() == OrderState.PENDING) {
            return wording.text("paid.text", (int) order.active().count(), formats.money(open()));
        }
        return order.owed().isZero() ? null : wording.text("paid.owed", formats.money(order.owed()));
    }

    /** What is open, as it is typed. */
    String typed() {
        return open().major().toPlainString();
    }

    /** An order that is over has nothing to keep but what stands in its total. */
    private Money excess() {
        var state = details.order().state();
        var total = details.order().total();
        return switch (state) {
            case PAID, CANCELLED_WITH_FEE, PENDING -> details.kept().minus(total);
            case REQUESTED, EXPIRED, CANCELLED, DENIED -> details.kept();
        };
    }

    OrderModel.@Nullable Came came() {
        var kept = details.kept();
        var excess = excess();
        if (excess.minor() > 0) {
            return new OrderModel.Came(
                    formats.money(kept),
                    null,
                    formats.money(excess),
                    refund() + "?amount=" + excess.major().toPlainString());
        }
        return kept.minor() > 0 && details.order().state() == OrderState.PENDING
                ? new OrderModel.Came(formats.money(kept), formats.money(open()), null, null)
                : null;
    }

    String refund() {
        return "/admin/orders/" + details.order().code() + "/refund";
    }
}

package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Refund;
import java.util.Optional;

/** What is said of money on its way back, with the ticket it is for where it is for one. */
final class RefundWords {
    private RefundWords() {}

    static String what(Wording wording, Order order, Refund refund) {
        return ticket(order, refund)
                .map(number -> wording.text("money.back.ticket", number))
                .orElseGet(() -> wording.text("money.back"));
    }

    static String amount(Wording wording, ReadOrder.Details details, Refund refund) {
        var amount = wording.formats(details.event().zone()).money(refund.amount());
        return ticket(details.order(), refund)
                .map(number -> wording.text("money.for-ticket", amount, number))
                .orElse(amount);
    }

    private static Optional<Integer> ticket(Order order, Refund refund) {
        return order.positions().stream()
                .filter(position ->
                        refund.part().filter(position.id().value()::equals).isPresent())
                .map(Order.Position::number)
                .findFirst();
    }
}

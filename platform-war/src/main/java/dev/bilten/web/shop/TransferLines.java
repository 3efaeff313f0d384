package dev.bilten.web.shop;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import java.util.List;
import java.util.stream.Stream;

/** What a buyer types at a bank: how much, what the way to pay says, and until when. */
final class TransferLines {
    private TransferLines() {}

    /** Empty where the buyer has nothing to do. */
    static List<OrderModel.Line> of(ReadOrder.Details details, Payment payment, Shopfront shopfront) {
        if (payment.instructions().isEmpty()) {
            return List.of();
        }
        var formats = EventFacts.formats(details.event(), shopfront.locale());
        var open = open(details, payment);
        var amount = new OrderModel.Line(
                shopfront.phrase("payment.amount"),
                Phrase.of(formats.money(open)),
                open.major().toPlainString());
        var until = new OrderModel.Line(
                shopfront.word("payment.until"),
                formats.dateTime(details.order().expiresAt()));
        var told = payment.instructions().stream()
                .map(line -> new OrderModel.Line(shopfront.said(line.label()), Phrase.of(line.value())));
        return Stream.of(Stream.of(amount), told, Stream.of(until))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Where some of it came already, the rest. */
    private static Money open(ReadOrder.Details details, Payment payment) {
        var order = details.order();
        var open = order.state() == OrderState.PENDING ? order.total().minus(details.kept()) : order.owed();
        return open.minor() > 0 && open.compareTo(payment.amount()) < 0 ? open : payment.amount();
    }
}

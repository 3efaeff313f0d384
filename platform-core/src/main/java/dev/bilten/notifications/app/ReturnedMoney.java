package dev.bilten.notifications.app;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.ordering.api.Order;
import dev.bilten.payments.api.Refund;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes back to a buyer in all, and what of it is for which ticket. */
final class ReturnedMoney {
    private ReturnedMoney() {}

    /** Null where nothing goes back. */
    static OrderMail.@Nullable Returned of(Order order, List<Refund> refunds, Function<ProductId, Phrase> named) {
        var tickets = order.positions().stream()
                .flatMap(position -> sum(refunds.stream()
                                .filter(refund -> refund.part()
                                        .filter(position.id().value()::equals)
                                        .isPresent()))
                        .map(sum -> new OrderMail.ForTicket(position.number(), named.apply(position.product()), sum))
                        .stream())
                .toList();
        return sum(refunds.stream())
                .map(all -> new OrderMail.Returned(all, tickets))
                .orElse(null);
    }

    private static Optional<Money> sum(Stream<Refund> refunds) {
        return refunds.map(Refund::amount).reduce(Money::plus);
    }
}

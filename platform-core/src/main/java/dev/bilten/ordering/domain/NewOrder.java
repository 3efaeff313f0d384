package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Channel;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderedLine;
import dev.bilten.ordering.api.PositionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes an order out of a hold: one position per ticket, at the frozen price. */
public final class NewOrder {
    private static final int CODE_LENGTH = 6;

    private NewOrder() {}

    public static Order of(Hold hold, Buyer buyer, Channel channel, boolean test, Instant now) {
        var positions = positions(hold);
        var tax = positions.stream()
                .map(Order.Position::tax)
                .reduce(Money.zero(hold.total().currency()), Money::plus);
        return new Order(
                OrderId.next(),
                Secrets.code(CODE_LENGTH),
                Secrets.token(),
                hold.event(),
                OrderState.PENDING,
                test,
                buyer.email(),
                buyer.name(),
                buyer.locale(),
                channel,
                hold.total(),
                tax,
                now,
                now.plus(Deadlines.ORDER),
                Optional.empty(),
                positions);
    }

    private static List<Order.Position> positions(Hold hold) {
        var positions = new ArrayList<Order.Position>();
        for (var line : hold.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                positions.add(new Order.Position(
                        PositionId.next(),
                        positions.size() + 1,
                        line.event(),
                        line.item(),
                        line.listed(),
                        line.unit(),
                        line.taxRate(),
                        line.unit().taxIncluded(line.taxRate()),
                        line.voucher(),
                        line.pot(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return positions;
    }

    /** What an order has of each product, for stock and for the journal. */
    public static List<OrderedLine> lines(Order order) {
        return order.positions().stream()
                .filter(Order.Position::active)
                .collect(Collectors.groupingBy(Order.Position::product))
                .entrySet()
                .stream()
                .map(entry -> new OrderedLine(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToLong(position -> position.price().minor())
                                .sum()))
                .toList();
    }
}

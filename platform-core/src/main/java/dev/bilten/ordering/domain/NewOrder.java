package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Uuids;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an order out of a hold and its bill: one position per ticket, at the frozen price. */
public final class NewOrder {
    private static final int CODE_LENGTH = 6;

    private NewOrder() {}

    /**
     * @param state requested or pending
     * @param expiresAt until when it keeps its stock
     */
    public record Terms(OrderState state, boolean test, Channel channel, Instant expiresAt) {
        /**
         * As the first event of a hold has it.
         *
         * @param asks the organizer is asked first
         */
        public static Terms of(Hold hold, Map<EventId, Assortment> sold, boolean asks, Channel channel, Instant now) {
            var first = Optional.ofNullable(sold.get(hold.event())).orElseThrow();
            var patience = asks ? first.rules().approval() : first.rules().payment();
            return new Terms(
                    asks ? OrderState.REQUESTED : OrderState.PENDING,
                    first.event().testMode(),
                    channel,
                    Deadlines.until(Beginning.of(hold, sold, now), patience, now));
        }
    }

    public static Order of(Hold hold, Bill bill, Buyer buyer, InvoiceTo invoiceTo, Terms terms, Instant now) {
        return new Order(
                OrderId.next(),
                Secrets.code(CODE_LENGTH),
                Secrets.token(),
                hold.event(),
                terms.state(),
                terms.test(),
                buyer.email(),
                buyer.name(),
                buyer.locale(),
                invoiceTo,
                terms.channel(),
                bill.total(),
                bill.sum().tax(),
                Money.zero(bill.total().currency()),
                now,
                terms.expiresAt(),
                Optional.empty(),
                Positions.of(hold.lines(), bill, 1),
                fees(bill));
    }

    /** One ticket of a hold, under the number its position will have. */
    public record Ticket(int number, EventId event, ProductId product) {}

    /** Numbered as the order will number them. */
    public static List<Ticket> tickets(Hold hold) {
        var tickets = new ArrayList<Ticket>();
        for (var line : hold.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                tickets.add(new Ticket(tickets.size() + 1, line.event(), line.product()));
            }
        }
        return tickets;
    }

    static List<Order.Fee> fees(Bill bill) {
        return Stream.concat(
                        bill.charged().stream()
                                .map(fee -> new Order.Fee(
                                        Uuids.next(),
                                        Order.Fee.Kind.valueOf(fee.kind().name()),
                                        fee.id(),
                                        fee.sum().gross(),
                                        false,
                                        fee.tax().rate(),
                                        fee.sum().tax(),
                                        true)),
                        bill.absorbed().stream()
                                .map(fee -> new Order.Fee(
                                        Uuids.next(),
                                        Order.Fee.Kind.valueOf(fee.kind().name()),
                                        fee.id(),
                                        fee.amount(),
                                        true,
                                        BigDecimal.ZERO,
                                        Money.zero(bill.total().currency()),
                                        true)))
                .toList();
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

package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderNote;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.webkit.messages.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one order down for its page. Times are the event's.
 *
 * @param gateways what people call them, by id
 * @param notes what the team wrote down
 */
record OrderSheet(
        Wording wording,
        ReadOrder.Details details,
        List<Ticket> tickets,
        List<Delivery> deliveries,
        Map<String, String> gateways,
        List<OrderNote> notes) {

    OrderModel model(OrderModel.@Nullable Told told) {
        var order = details.order();
        return new OrderModel(
                order.code(),
                "/admin/orders/" + order.code(),
                word(order.state()),
                wording.in(details.event().title()),
                "/admin/events/" + details.event().id(),
                buyer(order),
                "/o/" + order.secret(),
                lines(order),
                formats().money(order.total()),
                formats().money(order.tax()),
                movements(),
                order.positions().stream().map(this::ticket).toList(),
                new History(wording, details, tickets, deliveries).entries(),
                order.state() == OrderState.PENDING ? formats().dateTime(order.expiresAt()) : null,
                order.state() == OrderState.PENDING
                        ? wording.text("paid.text", tickets(order), formats().money(order.total()))
                        : null,
                cancel(order),
                order.state() == OrderState.REQUESTED,
                order.state() == OrderState.EXPIRED || order.state() == OrderState.CANCELLED,
                order.state() == OrderState.PAID && !received().isZero()
                        ? formats().money(received())
                        : null,
                order.owed().isZero() ? null : formats().money(order.owed()),
                notes.stream()
                        .map(note -> new OrderModel.Note(
                                note.text(), note.author(), formats().dateTime(note.at())))
                        .toList(),
                told);
    }

    private Formats formats() {
        return wording.formats(details.event().zone());
    }

    private OrderModel.Buyer buyer(Order order) {
        var language = Locale.forLanguageTag(order.locale());
        return new OrderModel.Buyer(
                order.name(),
                order.email(),
                language.getDisplayLanguage(wording.locale()),
                wording.text("channel." + order.channel().name()));
    }

    private List<OrderModel.Line> lines(Order order) {
        var counted = new LinkedHashMap<ProductId, Integer>();
        var amounts = new LinkedHashMap<ProductId, Money>();
        for (var position : order.active().toList()) {
            counted.merge(position.product(), 1, Integer::sum);
            amounts.merge(position.product(), position.price(), Money::plus);
        }
        var tickets = counted.entrySet().stream()
                .map(entry -> new OrderModel.Line(
                        wording.text("order.line", entry.getValue(), product(entry.getKey())),
                        formats().money(amounts.getOrDefault(entry.getKey(), order.total()))));
        var fees = order.fees().stream()
                .filter(Order.Fee::charged)
                .map(fee -> new OrderModel.Line(
                        wording.text("fee." + fee.kind().name()), formats().money(fee.amount())));
        return Stream.concat(tickets, fees).toList();
    }

    private String product(ProductId id) {
        return details.products().stream()
                .filter(product -> product.id().equals(id))
                .map(Product::name)
                .map(wording::in)
                .findFirst()
                .orElse("–");
    }

    private List<OrderModel.Movement> movements() {
        return Stream.concat(
                        details.payments().stream().map(this::movement),
                        details.refunds().stream().map(this::movement))
                .toList();
    }

    private OrderModel.Movement movement(Payment payment) {
        return new OrderModel.Movement(
                payment.gateway().equals(Payment.MANUAL)
                        ? wording.text("money.manual")
                        : gateways.getOrDefault(payment.gateway(), payment.gateway()),
                formats().money(payment.amount()),
                word(payment.state()),
                formats().dateTime(payment.settledAt().orElse(payment.createdAt())),
                payment.state() == PaymentState.SUCCEEDED
                        ? null
                        : payment.detail().orElse(null));
    }

    private OrderModel.Movement movement(Refund refund) {
        return new OrderModel.Movement(
                wording.text("money.back"),
                formats().money(refund.amount()),
                word(refund.state()),
                formats().dateTime(refund.settledAt().orElse(refund.createdAt())),
                refund.detail().orElse(null));
    }

    private OrderModel.TicketRow ticket(Order.Position position) {
        var issued = tickets.stream()
                .filter(ticket -> ticket.position().equals(position.id()))
                .findFirst();
        return new OrderModel.TicketRow(
                String.valueOf(position.number()),
                product(position.product()),
                issued.map(Ticket::holder)
                        .or(position::attendee)
                        .orElse(details.order().name()),
                formats().money(position.price()),
                issued.map(ticket -> ticket.state().name().toLowerCase(Locale.ROOT))
                        .orElse(position.active() ? word(details.order().state()) : word(OrderState.CANCELLED)));
    }

    private @Nullable String cancel(Order order) {
        return switch (order.state()) {
            case REQUESTED, PENDING -> wording.text("cancel.pending", tickets(order));
            case PAID ->
                received().isZero()
                        ? wording.text("cancel.free", tickets(order))
                        : wording.text("cancel.paid", tickets(order), formats().money(received()));
            case EXPIRED, CANCELLED, CANCELLED_WITH_FEE, DENIED -> null;
        };
    }

    /** What was taken and is not given back yet. */
    private Money received() {
        var taken = details.payments().stream()
                .filter(payment -> payment.state() == PaymentState.SUCCEEDED)
                .map(Payment::amount)
                .reduce(Money.zero(details.order().total().currency()), Money::plus);
        return details.refunds().stream()
                .filter(refund -> refund.state() != RefundState.REFUSED)
                .map(Refund::amount)
                .reduce(taken, Money::minus);
    }

    private static int tickets(Order order) {
        return (int) order.active().count();
    }

    private static String word(OrderState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String word(PaymentState state) {
        return switch (state) {
            case CREATED, PENDING -> "pending";
            case UNKNOWN -> "unknown";
            case SUCCEEDED -> "paid";
            case DECLINED -> "declined";
            case CANCELED -> "cancelled";
        };
    }

    private static String word(RefundState state) {
        return switch (state) {
            case CREATED, PENDING -> "pending";
            case UNKNOWN -> "unknown";
            case SUCCEEDED -> "refunded";
            case REFUSED -> "refused";
        };
    }
}

package dev.bilten.admin.order;

import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Item;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Money;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderNote;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.api.TaxDecision;
import dev.bilten.ordering.app.DescribeAnswers;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.LanguageNames;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one order down for its page. Times are the event's.
 *
 * @param gateways what people call them, by id
 * @param notes what the team wrote down
 * @param missing so many answers have to be given yet
 * @param trail who changed it
 */
record OrderSheet(
        Wording wording,
        ReadOrder.Details details,
        List<Ticket> tickets,
        List<Delivery> deliveries,
        Map<String, String> gateways,
        List<OrderNote> notes,
        List<DescribeAnswers.Line> answers,
        int missing,
        ItemNames names,
        List<AuditTrail.Entry> trail) {

    /**
     * @param open the dialog that is open, or empty
     * @param form what was typed into it
     */
    OrderModel model(OrderModel.@Nullable Told told, String open, FormView form) {
        var order = details.order();
        return new OrderModel(
                order.code(),
                "/admin/orders/" + order.code(),
                "/admin/audit?type=order&object=" + order.id(),
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
                new History(wording, details, tickets, deliveries, trail).entries(),
                order.state() == OrderState.PENDING || order.state() == OrderState.REQUESTED
                        ? formats().dateTime(order.expiresAt())
                        : null,
                markPaid(order),
                formats().money(order.owed().isZero() ? order.total() : order.owed()),
                !order.state().over(),
                order.state() == OrderState.REQUESTED,
                order.state().over(),
                order.owed().isZero() ? null : formats().money(order.owed()),
                missing == 0 ? null : wording.text("order.missing", missing),
                notes.stream()
                        .map(note -> new OrderModel.Note(
                                note.text(), note.author(), formats().dateTime(note.at())))
                        .toList(),
                of(0),
                order.state() == OrderState.PENDING || order.state() == OrderState.REQUESTED,
                order.test(),
                open,
                form,
                told);
    }

    private @Nullable String markPaid(Order order) {
        if (order.state() == OrderState.PENDING) {
            return wording.text("paid.text", tickets(order), formats().money(order.total()));
        }
        return order.owed().isZero()
                ? null
                : wording.text("paid.owed", formats().money(order.owed()));
    }

    /** What was answered for a position, or for the order itself for 0. */
    private List<OrderModel.Answered> of(int position) {
        return answers.stream()
                .filter(line -> line.position() == position)
                .map(line -> new OrderModel.Answered(
                        wording.in(line.label()),
                        line.values().stream()
                                .map(wording::in)
                                .collect(Collectors.joining(wording.text("order.between"))),
                        line.file()
                                .map(_ -> "/admin/orders/" + details.order().code() + "/answers/" + line.position()
                                        + "/" + line.question())
                                .orElse(null)))
                .toList();
    }

    private Formats formats() {
        return wording.formats(details.event().zone());
    }

    private OrderModel.Buyer buyer(Order order) {
        var language = Locale.forLanguageTag(order.locale());
        return new OrderModel.Buyer(
                order.name(),
                Buyer.reachable(order.email()) ? order.email() : null,
                LanguageNames.in(wording.locale(), language),
                wording.text("channel." + order.channel().name()),
                country(order.invoiceTo()),
                said(order.invoiceTo().company()),
                said(order.invoiceTo().address().lines().collect(Collectors.joining(", "))),
                VatWords.of(wording, order.invoiceTo()));
    }

    private @Nullable String country(InvoiceTo to) {
        return to.country()
                .map(code -> Locale.of("", code).getDisplayCountry(wording.locale()))
                .orElse(null);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<OrderModel.Line> lines(Order order) {
        var counted = new LinkedHashMap<Item, Integer>();
        var amounts = new LinkedHashMap<Item, Money>();
        for (var position : order.active().toList()) {
            counted.merge(position.item(), 1, Integer::sum);
            amounts.merge(position.item(), position.price(), Money::plus);
        }
        var tickets = counted.entrySet().stream()
                .map(entry -> new OrderModel.Line(
                        wording.text("order.line", entry.getValue(), names.of(entry.getKey())),
                        formats().money(amounts.getOrDefault(entry.getKey(), order.total()))));
        var fees = order.fees().stream()
                .filter(Order.Fee::charged)
                .map(fee -> new OrderModel.Line(
                        wording.text("fee." + fee.kind().name()), formats().money(fee.amount())));
        return Stream.concat(tickets, fees).toList();
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
                        ? wording.text("money." + how(payment))
                        : gateways.getOrDefault(payment.gateway(), payment.gateway()),
                formats().money(payment.amount()),
                word(payment.state()),
                formats().dateTime(payment.settledAt().orElse(payment.createdAt())),
                payment.state() == PaymentState.SUCCEEDED
                        ? null
                        : payment.detail().orElse(null));
    }

    private static String how(Payment payment) {
        return Arrays.stream(TakenBy.values())
                .map(TakenBy::word)
                .filter(word -> payment.detail().filter(word::equals).isPresent())
                .findFirst()
                .orElse(Payment.MANUAL);
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
                names.of(position.item()),
                issued.map(Ticket::holder)
                        .or(position::attendee)
                        .orElse(details.order().name()),
                formats().money(position.price()),
                position.taxDecision().map(this::tax).orElse(null),
                position.attendeeEmail().orElse(null),
                of(position.number()),
                issued.filter(ticket -> ticket.state() == TicketState.VALID)
                        .map(ticket -> "/admin/orders/" + details.order().code() + "/tickets/" + ticket.id() + "/code")
                        .orElse(null),
                issued.map(ticket -> ticket.state().name().toLowerCase(Locale.ROOT))
                        .orElse(position.active() ? word(details.order().state()) : word(OrderState.CANCELLED)));
    }

    private String tax(TaxDecision decision) {
        var rate = Percent.text(decision.rate());
        if (decision.rule().isEmpty()) {
            return wording.text("order.taxed.own", rate);
        }
        var key = decision.row().isEmpty()
                ? "order.taxed.home"
                : switch (decision.outcome()) {
                    case RATED -> "order.taxed.row";
                    case REVERSE_CHARGE -> "order.taxed.reverse";
                    case EXEMPT -> "order.taxed.exempt";
                };
        return wording.text(
                key,
                rate,
                decision.rule().get(),
                Locale.of("", decision.country()).getDisplayCountry(wording.locale()),
                decision.row().orElse(0));
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

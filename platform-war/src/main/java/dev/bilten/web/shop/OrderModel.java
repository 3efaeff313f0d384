package dev.bilten.web.shop;

import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.DrawQr;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the buyer's order page shows: tickets, or what is still to be done. */
@Service
public class OrderModel {
    private static final int SOON = 3;
    private static final int LATER = 10;

    private final Tickets tickets;
    private final DrawQr drawQr;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public OrderModel(Tickets tickets, DrawQr drawQr, CurrentCall current, Shopfront shopfront) {
        this.tickets = tickets;
        this.drawQr = drawQr;
        this.current = current;
        this.shopfront = shopfront;
    }

    public record OrderView(
            String code,
            String href,
            String state,
            String title,
            @Nullable String text,
            @Nullable String pay,
            @Nullable String again,
            @Nullable String pdf,
            @Nullable String calendar,
            String placed,
            String total,
            EventFacts.Facts event) {}

    public record TicketView(
            String number,
            String product,
            @Nullable String name,
            String qr,
            String code,
            String state,
            @Nullable String stateText,
            @Nullable String pdf) {}

    public record PaymentView(
            String kind,
            String title,
            String text,
            List<Line> lines,
            @Nullable Integer refresh,
            @Nullable String again) {}

    public record Line(String label, String value) {}

    public record BuyerView(String name, String email) {}

    Map<String, Object> of(ReadOrder.Details details) {
        var model = new HashMap<String, Object>();
        model.put("order", order(details));
        model.put("event", new EventFacts().of(details.event(), shopfront.locale()));
        model.put("tickets", ticketViews(details));
        model.put("buyer", new BuyerView(details.order().name(), details.order().email()));
        model.put("bill", Bill.of(details.event(), details.products(), details.order(), shopfront));
        if (details.order().state() == OrderState.PENDING && !details.payments().isEmpty()) {
            model.put("payment", payment(details.order(), details.payments().getLast()));
        }
        return model;
    }

    private OrderView order(ReadOrder.Details details) {
        var order = details.order();
        var href = "/o/" + order.secret();
        var formats = EventFacts.formats(details.event(), shopfront.locale());
        boolean paid = order.state() == OrderState.PAID;
        var state = state(details);
        return new OrderView(
                order.code(),
                href,
                state,
                shopfront.word("order.title." + state),
                shopfront.word("order.text." + state, order.email()),
                order.payable() ? href + "/pay" : null,
                order.state() == OrderState.EXPIRED ? EventFacts.href(details.event()) : null,
                paid ? href + "/tickets.pdf" : null,
                paid && details.event().startsAt().isPresent() ? href + "/event.ics" : null,
                formats.dateTime(order.createdAt()),
                formats.money(order.total()),
                new EventFacts().of(details.event(), shopfront.locale()));
    }

    private static String state(ReadOrder.Details details) {
        var state = details.order().state();
        return state == OrderState.CANCELLED && !details.refunds().isEmpty()
                ? "refunded"
                : state.name().toLowerCase(Locale.ROOT);
    }

    private List<TicketView> ticketViews(ReadOrder.Details details) {
        var issued = tickets.ofOrder(current.tenant(), details.order().id());
        var names = details.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        return issued.stream()
                .map(ticket -> view(ticket, issued.size(), names.get(ticket.product())))
                .toList();
    }

    private TicketView view(Ticket ticket, int all, @Nullable Product product) {
        boolean valid = ticket.state() == TicketState.VALID;
        return new TicketView(
                shopfront.word("ticket.of", ticket.number(), all),
                product == null ? "" : product.name().in(shopfront.locale().getLanguage()),
                ticket.holder(),
                drawQr.svgDataUri(ticket),
                ticket.secret(),
                valid ? "valid" : "revoked",
                shopfront.word(valid ? "ticket.valid" : "ticket.revoked"),
                null);
    }

    /** The page of an order that is not paid yet. */
    Map<String, Object> waiting(ReadOrder.Details details, Payment payment) {
        var model = of(details);
        model.put("payment", payment(details.order(), payment));
        return model;
    }

    private PaymentView payment(Order order, Payment payment) {
        var kind = kind(payment);
        var lines = payment.instructions().stream()
                .map(line -> new Line(line.label().in(shopfront.locale().getLanguage()), line.value()))
                .toList();
        var refresh = switch (kind) {
            case "checking" -> SOON;
            case "waiting" -> LATER;
            default -> null;
        };
        return new PaymentView(
                kind,
                shopfront.word("payment." + kind),
                shopfront.word("payment." + kind + ".text"),
                lines,
                refresh,
                kind.equals("declined") ? "/o/" + order.secret() + "/pay" : null);
    }

    private static String kind(Payment payment) {
        return switch (payment.state()) {
            case CREATED, UNKNOWN, SUCCEEDED -> "checking";
            case PENDING -> payment.instructions().isEmpty() ? "waiting" : "instructions";
            case DECLINED, CANCELED -> "declined";
        };
    }
}

package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderNote;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.DescribeAnswers;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.LanguageNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes one order down for its page. Times are the event's.
 *
 * @param gateways what people call them, by id
 * @param notes what the team wrote down
 * @param missing so many answers have to be given yet
 * @param prices of its event, for what its fees are called
 * @param made what made the price of each thing
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
        PricingRules prices,
        Map<Item, MadePrice> made,
        List<AuditTrail.Entry> trail) {

    /**
     * @param open the dialog that is open, or empty
     * @param form what was typed into it
     */
    OrderModel model(OrderModel.@Nullable Told told, String open, FormView form) {
        var order = details.order();
        var money = new OrderMoney(wording, details, gateways, names, prices, made);
        var balance = new Balance(details, formats());
        var rows = new TicketRows(wording, details, tickets, answers, names);
        return new OrderModel(
                order.code(),
                "/admin/orders/" + order.code(),
                "/admin/audit?type=order&object=" + order.id(),
                word(order.state()),
                wording.said(details.event().title()),
                "/admin/events/" + details.event().id(),
                buyer(order),
                "/o/" + order.secret(),
                money.lines(),
                formats().money(order.total()),
                formats().money(order.tax()),
                money.movements(),
                order.positions().stream().map(rows::of).toList(),
                new History(wording, details, tickets, deliveries, names, trail).entries(),
                order.state() == OrderState.PENDING || order.state() == OrderState.REQUESTED
                        ? formats().dateTime(order.expiresAt())
                        : null,
                balance.effect(wording),
                formats().money(balance.open()),
                order.total().currency().getSymbol(wording.locale()),
                !order.state().over(),
                order.state() == OrderState.REQUESTED,
                order.state().over(),
                order.owed().isZero() ? null : formats().money(order.owed()),
                balance.came(),
                details.kept().minor() > 0 ? balance.refund() : null,
                valid() ? "/admin/orders/" + order.code() + "/tickets.pdf" : null,
                missing == 0 ? null : wording.text("order.missing", missing),
                notes.stream()
                        .map(note -> new OrderModel.Note(
                                note.text(), note.author(), formats().dateTime(note.at())))
                        .toList(),
                rows.answers(0),
                order.state() == OrderState.PENDING || order.state() == OrderState.REQUESTED,
                order.test(),
                open,
                form.values().isEmpty() ? FormView.of(Map.of("amount", balance.typed())) : form,
                told);
    }

    private boolean valid() {
        return tickets.stream().anyMatch(ticket -> ticket.state() == TicketState.VALID && !ticket.handedOver());
    }

    private Formats formats() {
        return wording.formats(details.event().zone());
    }

    private OrderModel.Buyer buyer(Order order) {
        var language = Locale.forLanguageTag(order.locale());
        return new OrderModel.Buyer(
                order.name(),
                Buyer.reachable(order.email()) ? order.email() : null,
                Buyer.reachable(order.email()) ? "/admin/people/" + order.id() : null,
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

    static String word(OrderState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

package dev.bilten.admin.sell;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.admin.order.ItemNames;
import dev.bilten.admin.order.PriceWords;
import dev.bilten.admin.order.Stalls;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.view.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is sold over the counter, as its page shows it. */
record Counter(Wording wording, Assortment sold, Stalls stalls, ItemNames names, Instant now) {
    record Field(String name, Phrase label) {}

    /** @param price where the buyer says how much; null where it is listed */
    record Ticket(
            String name,
            Phrase label,
            String listed,
            @Nullable String price,
            List<Field> addOns) {}

    /** @param note what made the price; null where it is as listed */
    record Line(Phrase what, String amount, @Nullable Phrase note) {}

    /**
     * @param told the total that was shown, so that only that is sold
     * @param comes where it is said who comes
     */
    record Would(String total, String told, List<Line> lines, List<WhoComes.Field> comes) {}

    /**
     * What was sold a moment ago, while the next buyer steps up.
     *
     * @param tickets the page where they are shown and printed; null while they are not paid for
     */
    record Sold(String text, @Nullable String tickets, String order) {}

    record Model(
            FormView form,
            Around around,
            String eventHref,
            String here,
            String unit,
            List<Ticket> tickets,
            List<Choice> dates,
            List<Choice> ways,
            @Nullable Would would,
            @Nullable Sold last,
            @Nullable String trouble) {}

    View page(FormView form, @Nullable Would would, @Nullable String trouble) {
        return page(form, would, null, trouble);
    }

    /** A form for the next buyer. */
    View next(@Nullable Order before) {
        return page(FormView.of(Map.of("how", SaleForm.CASH)), null, before == null ? null : told(before), null);
    }

    private View page(FormView form, @Nullable Would would, @Nullable Sold last, @Nullable String trouble) {
        var event = sold.event();
        return View.of(
                SellPage.PAGE,
                new Model(
                        form,
                        Around.of(event, wording),
                        "/admin/events/" + event.id(),
                        "/admin/events/" + event.id() + "/sell",
                        event.currency().getSymbol(wording.locale()),
                        SaleForm.tickets(sold, stalls).stream()
                                .map(this::ticket)
                                .toList(),
                        Stalls.ahead(sold, now).stream()
                                .map(date -> Choice.of(date.id().toString(), names.of(date)))
                                .toList(),
                        List.of(
                                Choice.of(SaleForm.CASH, wording.text("sell.how.cash")),
                                Choice.of(SaleForm.CARD, wording.text("sell.how.card")),
                                Choice.of(SaleForm.LATER, wording.text("sell.how.later"))),
                        would,
                        last,
                        trouble));
    }

    private Sold told(Order order) {
        boolean paid = order.state() == OrderState.PAID;
        return new Sold(
                wording.text(
                        paid ? "sell.sold" : "sell.sold.later",
                        order.code(),
                        wording.formats(sold.event().zone()).money(order.total())),
                paid ? "/o/" + order.secret() : null,
                "/admin/orders/" + order.code());
    }

    /**
     * @param made what made the price of some of its tickets
     * @param asked with which of them it is asked who comes
     */
    Would would(Order order, Function<List<Order.Position>, MadePrice> made, List<AskedTicket> asked) {
        var formats = wording.formats(sold.event().zone());
        var words = PriceWords.in(wording, sold.event().zone());
        var items = order.active()
                .collect(Collectors.groupingBy(Order.Position::item, LinkedHashMap::new, Collectors.toList()));
        var tickets = items.entrySet().stream()
                .map(entry -> new Line(
                        wording.phrase("sell.line", entry.getValue().size(), names.of(entry.getKey())),
                        formats.money(entry.getValue().stream()
                                .map(Order.Position::price)
                                .reduce(Money.zero(order.total().currency()), Money::plus)),
                        words.of(made.apply(entry.getValue()))));
        var fees = order.fees().stream()
                .filter(Order.Fee::charged)
                .map(fee -> new Line(words.of(fee, sold.rules().pricing()), formats.money(fee.amount()), null));
        return new Would(
                formats.money(order.total()),
                order.total().major().toPlainString(),
                Stream.concat(tickets, fees).toList(),
                new WhoComes(wording, names).fields(order, asked));
    }

    private Ticket ticket(Item item) {
        var product = sold.product(item.product()).orElseThrow();
        var price = item.variation()
                .flatMap(product::variation)
                .flatMap(kind -> kind.price())
                .orElse(product.price());
        return new Ticket(
                SaleForm.name(item),
                names.of(item),
                wording.formats(sold.event().zone()).money(price),
                SaleForm.open(sold, item) ? "price." + Stalls.key(item) : null,
                stalls.addOns(item).stream()
                        .map(addOn ->
                                new Field(SaleForm.name(item, addOn), wording.phrase("sell.with", names.of(addOn))))
                        .toList());
    }
}

package dev.bilten.admin.sell;

import dev.bilten.admin.Wording;
import dev.bilten.admin.order.ItemNames;
import dev.bilten.admin.order.Stalls;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.ordering.api.Order;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.view.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is sold over the counter, as its page shows it. */
record Counter(Wording wording, Assortment sold, Stalls stalls, ItemNames names, Instant now) {
    record Field(String name, String label) {}

    /** @param price where the buyer says how much; null where it is listed */
    record Ticket(
            String name,
            String label,
            String listed,
            @Nullable String price,
            List<Field> addOns) {}

    /** @param told the total that was shown, so that only that is sold */
    record Would(String total, String told, List<String> lines) {}

    record Model(
            FormView form,
            String event,
            String eventHref,
            String here,
            String unit,
            List<Ticket> tickets,
            List<Choice> dates,
            List<Choice> ways,
            @Nullable Would would,
            @Nullable String trouble) {}

    View page(FormView form, @Nullable Would would, @Nullable String trouble) {
        var event = sold.event();
        return View.of(
                SellPage.PAGE,
                new Model(
                        form,
                        wording.in(event.title()),
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
                        trouble));
    }

    Would would(Order order) {
        var formats = wording.formats(sold.event().zone());
        var counted = order.active()
                .collect(Collectors.groupingBy(Order.Position::item, HashMap::new, Collectors.counting()));
        return new Would(
                formats.money(order.total()),
                order.total().major().toPlainString(),
                order.active()
                        .map(Order.Position::item)
                        .distinct()
                        .map(item -> wording.text("sell.line", counted.getOrDefault(item, 0L), names.of(item)))
                        .toList());
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
                        .map(addOn -> new Field(SaleForm.name(item, addOn), wording.text("sell.with", names.of(addOn))))
                        .toList());
    }
}

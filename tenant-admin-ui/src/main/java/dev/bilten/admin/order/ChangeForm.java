package dev.bilten.admin.order;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody wants changed, read from the form: for each ticket {@code to.N} (empty to keep it, {@code cancel}, or what
 * takes its place), {@code date.N} and {@code with.N.<add-on>}; {@code add}, {@code addDate}, {@code count} and
 * {@code addWith.<add-on>} for more; {@code fee}.
 */
record ChangeForm(Form form, Order order, Stalls stalls) {
    static final String CANCEL = "cancel";
    private static final int MOST = 100;

    ChangeForm(Form form, Order order, List<Assortment> sold) {
        this(form, order, new Stalls(sold));
    }

    ChangeOrder.Command command() {
        var cancel = new ArrayList<PositionId>();
        var swap = new HashMap<PositionId, Item>();
        var with = new HashMap<PositionId, List<Wish>>();
        order.active().forEach(position -> {
            if (form.raw("to." + position.number()).equals(CANCEL)) {
                cancel.add(position.id());
            } else if (position.parent().isEmpty()) {
                swapped(position).ifPresent(item -> {
                    swap.put(position.id(), item);
                    var chosen = addOns("with." + position.number(), item, 1);
                    if (!chosen.isEmpty()) {
                        with.put(position.id(), chosen);
                    }
                });
            }
        });
        return new ChangeOrder.Command(order.id(), cancel, swap, with, added(), fee());
    }

    /** What takes the place of a ticket; empty where it stays as it is. */
    Optional<Item> swapped(Order.Position position) {
        var to = item("to." + position.number());
        var date = date("date." + position.number());
        if (to.isEmpty() && date.isEmpty()) {
            return Optional.empty(); // also where no date is ahead to be chosen
        }
        var wanted =
                dated(to.orElse(position.item()), date.or(() -> position.item().date()));
        return wanted.equals(position.item()) ? Optional.empty() : Optional.of(wanted);
    }

    /** What is wanted beside, without what goes with it. */
    Optional<Item> more() {
        return item("add").map(item -> dated(item, date("addDate")));
    }

    private List<Wish> added() {
        int count = form.integer("count", 1, MOST).value().orElse(1);
        return more().map(item -> List.of(new Wish(item, count, Optional.empty(), addOns("addWith", item, count))))
                .orElse(List.of());
    }

    private List<Wish> addOns(String prefix, Item ticket, int most) {
        var chosen = new ArrayList<Wish>();
        for (var addOn : stalls.addOns(ticket)) {
            form.integer(prefix + "." + Stalls.key(addOn), 0, MOST * most)
                    .value()
                    .filter(count -> count > 0)
                    .ifPresent(count -> chosen.add(new Wish(dated(addOn, ticket.date()), count)));
        }
        return chosen;
    }

    private Optional<Money> fee() {
        return form.money("fee", order.total().currency()).value();
    }

    private Optional<Item> item(String field) {
        Map<String, Item> byKey =
                stalls.tickets().stream().collect(Collectors.toMap(Stalls::key, Function.identity(), (one, _) -> one));
        return form.choice(field, byKey.keySet()).value().map(byKey::get);
    }

    private Optional<DateId> date(String field) {
        var byText = stalls.dates().stream()
                .map(EventDate::id)
                .collect(Collectors.toMap(DateId::toString, Function.identity()));
        return form.choice(field, byText.keySet()).value().map(byText::get);
    }

    /** A product of a series has a date, but for what is good for all of them; any other has none. */
    private Item dated(Item item, Optional<DateId> date) {
        boolean dated = stalls.seller(item)
                .filter(assortment -> assortment.event().series())
                .flatMap(assortment -> assortment.product(item.product()))
                .map(Product::terms)
                .filter(terms -> !terms.acrossDates())
                .isPresent();
        return new Item(item.product(), item.variation(), dated ? date : Optional.empty());
    }
}

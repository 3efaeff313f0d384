package dev.bilten.admin.order;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants changed, read from the form: for each ticket {@code to.N} (empty to keep it, {@code cancel}, or what
 * takes its place) and {@code date.N}; {@code add}, {@code addDate}, {@code count} for more; {@code fee}.
 */
record ChangeForm(Form form, Order order, List<Item> offered, Set<DateId> dates) {
    static final String CANCEL = "cancel";
    private static final int MOST = 100;

    /** An item without its date, as a select has it. */
    static String key(Item item) {
        return item.product()
                + item.variation().map(variation -> ":" + variation).orElse("");
    }

    ChangeOrder.Command command() {
        var cancel = new ArrayList<PositionId>();
        var swap = new HashMap<PositionId, Item>();
        order.active().filter(position -> position.parent().isEmpty()).forEach(position -> {
            if (form.raw("to." + position.number()).equals(CANCEL)) {
                cancel.add(position.id());
            } else {
                swapped(position).ifPresent(item -> swap.put(position.id(), item));
            }
        });
        return new ChangeOrder.Command(order.id(), cancel, swap, added(), fee());
    }

    private Optional<Item> swapped(Order.Position position) {
        if (!position.event().equals(order.event())) {
            return Optional.empty();
        }
        var to = item("to." + position.number());
        var date = date("date." + position.number());
        if (to.isEmpty() && date.isEmpty()) {
            return Optional.empty(); // also where no date is ahead to be chosen
        }
        var wanted =
                dated(to.orElse(position.item()), date.or(() -> position.item().date()));
        return wanted.equals(position.item()) ? Optional.empty() : Optional.of(wanted);
    }

    private List<Wish> added() {
        var count = form.integer("count", 1, MOST).value();
        return item("add")
                .map(item -> List.of(new Wish(dated(item, date("addDate")), count.orElse(1))))
                .orElse(List.of());
    }

    private Optional<Money> fee() {
        return form.money("fee", order.total().currency()).value();
    }

    private Optional<Item> item(String field) {
        Map<String, Item> byKey =
                offered.stream().collect(Collectors.toMap(ChangeForm::key, item -> item, (one, _) -> one));
        return form.choice(field, byKey.keySet()).value().map(byKey::get);
    }

    private Optional<DateId> date(String field) {
        var byText = dates.stream().collect(Collectors.toMap(DateId::toString, date -> date));
        return form.choice(field, byText.keySet()).value().map(byText::get);
    }

    /** A product of a series has a date, any other none. */
    private Item dated(Item item, Optional<DateId> date) {
        return new Item(item.product(), item.variation(), dates.isEmpty() ? Optional.empty() : date);
    }

    static Item item(ProductId product, Optional<VariationId> variation) {
        return new Item(product, variation, Optional.empty());
    }
}

package dev.bilten.admin.dates;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A change to many dates as a form: what is left empty stays as it is. */
final class BulkForm {
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("", "all"),
            Map.entry("/dates", "all"),
            Map.entry("/moveMinutes", "move"),
            Map.entry("/lengthMinutes", "length"),
            Map.entry("/title", "title"),
            Map.entry("/capacity/size", "size"),
            Map.entry("/capacity/quota", "limit"),
            Map.entry("/price/item", "item"),
            Map.entry("/price/amount", "price"),
            Map.entry("/sale/opensMinutesBefore", "opens"),
            Map.entry("/sale/closesMinutesBefore", "closes"));

    private static final int MINUTES_OF_A_YEAR = 366 * 24 * 60;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_DAYS = 3_660;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> STATES = Set.of("on", "off");

    private BulkForm() {}

    /**
     * @param limits what the quotas of its dates are called
     * @param language in which they are called something else
     */
    static BulkEdit read(Form form, Event event, List<Product> products, List<String> limits, String language) {
        var size = form.integer("size", 0, QuotaDraft.LARGEST).value();
        var limit = form.choice("limit", Set.copyOf(limits)).value();
        if (limit.isPresent() && size.isEmpty()) {
            form.fault("size", "error.required");
        }
        var title = form.text("title").max(LONGEST_TITLE).value();
        var known = items(products).keySet().stream().map(UUID::toString).collect(Collectors.toSet());
        var item = form.choice("item", known).value();
        var price = form.money("price", event.currency()).value().map(Money::minor);
        if (item.isEmpty() && price.isPresent()) {
            form.fault("item", "error.required");
        }
        var opens = form.integer("opens", 0, LONGEST_DAYS).value();
        var closes = form.integer("closes", 0, LONGEST_DAYS * MINUTES_OF_A_DAY).value();
        return new BulkEdit(
                form.integer("move", -MINUTES_OF_A_YEAR, MINUTES_OF_A_YEAR)
                        .value()
                        .orElse(0),
                size.map(count -> new BulkEdit.Capacity(limit, Optional.of(count))),
                item.map(id -> new BulkEdit.Price(UUID.fromString(id), price)),
                form.choice("state", STATES).value().map("on"::equals),
                opens.isEmpty() && closes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BulkEdit.Window(opens.map(days -> days * MINUTES_OF_A_DAY), closes)),
                form.integer("length", 0, MINUTES_OF_A_YEAR).value(),
                title.isBlank() ? Optional.empty() : Optional.of(Text.of(language, title.strip())));
    }

    private static Map<UUID, Product> items(List<Product> products) {
        var found = new LinkedHashMap<UUID, Product>();
        for (var product : products) {
            found.put(product.id().value(), product);
            product.variations().forEach(kind -> found.put(kind.id().value(), product));
        }
        return found;
    }

    static List<Choice> items(List<Product> products, Wording wording) {
        var choices = new ArrayList<Choice>();
        for (var product : products) {
            choices.add(Choice.of(product.id().toString(), wording.said(product.name())));
            product.variations()
                    .forEach(kind -> choices.add(Choice.of(
                            kind.id().toString(),
                            wording.said(product.name()).then(" · ").then(wording.said(kind.name())))));
        }
        return List.copyOf(choices);
    }

    static List<Choice> states(Wording wording) {
        return List.of(
                Choice.of("on", wording.text("dates.state.on")), Choice.of("off", wording.text("dates.state.off")));
    }
}

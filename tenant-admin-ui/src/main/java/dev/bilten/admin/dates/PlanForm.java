package dev.bilten.admin.dates;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.Form;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A rule for dates as people say it: how often, on which days, how many times. */
final class PlanForm {
    static final Map<String, String> FIELDS = Map.of(
            "/endsAt", "endsAt",
            "/rule", "times",
            "/quotas/0/size", "size",
            "/quotas/0/name", "size",
            "/quotas/0/items", "products",
            "/closesMinutesBefore", "closes",
            "/opensMinutesBefore", "opens");

    static final List<String> OFTEN = List.of("ONCE", "DAILY", "WEEKLY", "MONTHLY", "RULE");
    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final int LONGEST_RULE = 2_000;
    private static final int LONGEST_DAYS = 3_660;
    private static final int LONGEST_MINUTES = 5_000_000;

    private PlanForm() {}

    static DatePlan read(Form form, Event event, List<Product> products) {
        var first = form.dateTime("startsAt", event.zone())
                .required()
                .value()
                .map(at -> LocalDateTime.ofInstant(at, event.zone()));
        var end = form.dateTime("endsAt", event.zone()).value().map(at -> LocalDateTime.ofInstant(at, event.zone()));
        var size = form.integer("size", 0, QuotaDraft.LARGEST).value();
        var counted = counted(form, products);
        return new DatePlan(
                first.orElse(LocalDateTime.of(2000, 1, 1, 0, 0)),
                end,
                rule(form),
                Set.of(),
                Text.EMPTY,
                form.integer("opens", 0, LONGEST_DAYS).value().map(Duration::ofDays),
                form.integer("closes", 0, LONGEST_MINUTES).value().map(Duration::ofMinutes),
                true,
                Map.of(),
                counted.isEmpty()
                        ? List.of()
                        : List.of(QuotaDraft.plain(form.text("quota").max(120).value(), size, counted)));
    }

    private static Set<ProductId> counted(Form form, List<Product> products) {
        var offered = products.stream().map(product -> product.id().toString()).collect(Collectors.toSet());
        return form.choices("products", offered).stream()
                .map(id -> new ProductId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    private static Optional<String> rule(Form form) {
        var often = form.choice("often", Set.copyOf(OFTEN)).required().value().orElse("ONCE");
        if (often.equals("ONCE")) {
            return Optional.empty();
        }
        if (often.equals("RULE")) {
            return Optional.of(
                    form.text("rule").required().max(LONGEST_RULE).value().strip());
        }
        var times =
                form.integer("times", 1, DatePlan.MOST_DATES).required().value().orElse(1);
        var days = form.choices("days", Set.copyOf(DAYS));
        var on = often.equals("WEEKLY") && !days.isEmpty()
                ? ";BYDAY=" + DAYS.stream().filter(days::contains).collect(Collectors.joining(","))
                : "";
        return Optional.of("FREQ=" + often + on + ";COUNT=" + times);
    }
}

package dev.bilten.admin.dates;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.Form;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule for dates as people say it: how often, on which days, how many times. */
final class PlanForm {
    private static final Map<String, String> FIELDS = Map.of(
            "/endsAt", "endsAt",
            "/rule", "times",
            "/except", "except",
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
        return new DatePlan(
                first.orElse(LocalDateTime.of(2000, 1, 1, 0, 0)),
                end,
                rule(form),
                Set.copyOf(PlanDays.leftOut(form)),
                Text.EMPTY,
                form.integer("opens", 0, LONGEST_DAYS).value().map(Duration::ofDays),
                form.integer("closes", 0, LONGEST_MINUTES).value().map(Duration::ofMinutes),
                true,
                PlanPrices.read(form, event, products),
                PlanLimits.read(form, products));
    }

    /** Beside which field a refusal stands. */
    static Map<String, String> fields(Form form, List<Product> products) {
        var fields = new HashMap<>(FIELDS);
        fields.putAll(PlanLimits.fields(form, products));
        fields.putAll(PlanPrices.fields(products));
        return fields;
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
        var until = PlanDays.day(form, "until", form.raw("until"));
        var times = form.integer("times", 1, DatePlan.MOST_DATES);
        var end = until.map(day -> ";UNTIL=" + day.format(DateTimeFormatter.BASIC_ISO_DATE))
                .orElseGet(() -> ";COUNT=" + times.required().value().orElse(1));
        var days = form.choices("days", Set.copyOf(DAYS));
        var on = often.equals("WEEKLY") && !days.isEmpty()
                ? ";BYDAY=" + DAYS.stream().filter(days::contains).collect(Collectors.joining(","))
                : "";
        return Optional.of("FREQ=" + often + on + end);
    }
}

package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Dates to be made: when, and what each of them is like.
 *
 * @param first when the first one begins, in the event's wall time
 * @param end when the first one ends, in wall time; the others are as long on the clock
 * @param rule a recurrence rule of RFC 5545 that ends; empty for one date
 * @param except days that are left out
 * @param opens how long before its start each goes on sale; empty: with the event
 * @param closes how long before its start each stops being sold; empty: with its end
 * @param prices what costs something else, by product or variation
 * @param quotas the quotas each gets a copy of
 */
public record DatePlan(
        LocalDateTime first,
        Optional<LocalDateTime> end,
        Optional<String> rule,
        Set<LocalDate> except,
        Text title,
        Optional<Duration> opens,
        Optional<Duration> closes,
        boolean active,
        Map<UUID, Long> prices,
        List<QuotaDraft> quotas) {
    public static final int MOST_DATES = 20_000;

    private static final int MOST_EXCEPTIONS = 2_000;
    private static final int MOST_QUOTAS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_RULE = 2_000;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(3_660);

    public DatePlan {
        except = Set.copyOf(except);
        prices = Map.copyOf(prices);
        quotas = List.copyOf(quotas);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        EventDraft.tooLong(found, "/title", title, LONGEST_TITLE);
        if (end.filter(last -> !last.isAfter(first)).isPresent()) {
            found.add(Violation.of("/endsAt", "error.end-before-start"));
        }
        if (rule.filter(text -> text.length() > LONGEST_RULE).isPresent()) {
            found.add(Violation.of("/rule", "error.too-long", LONGEST_RULE));
        }
        if (except.size() > MOST_EXCEPTIONS) {
            found.add(Violation.of("/except", "error.too-many", MOST_EXCEPTIONS));
        }
        opens.filter(DatePlan::silly)
                .ifPresent(_ ->
                        found.add(Violation.of("/opensMinutesBefore", "error.between", 0, LONGEST_WINDOW.toMinutes())));
        closes.filter(DatePlan::silly)
                .ifPresent(_ -> found.add(
                        Violation.of("/closesMinutesBefore", "error.between", 0, LONGEST_WINDOW.toMinutes())));
        if (opens.isPresent()
                && closes.filter(before -> before.compareTo(opens.get()) >= 0).isPresent()) {
            found.add(Violation.of("/closesMinutesBefore", "error.end-before-start"));
        }
        found.addAll(DateDraft.priceViolations(prices));
        quotas(found);
        return found;
    }

    private void quotas(List<Violation> found) {
        if (quotas.size() > MOST_QUOTAS) {
            found.add(Violation.of("/quotas", "error.too-many", MOST_QUOTAS));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < quotas.size(); i++) {
            var at = "/quotas/" + i;
            quotas.get(i)
                    .violations()
                    .forEach(violation ->
                            found.add(new Violation(at + violation.pointer(), violation.key(), violation.arguments())));
            if (!names.add(quotas.get(i).name())) {
                found.add(Violation.of(at + "/name", "error.repeated-choice"));
            }
        }
    }

    private static boolean silly(Duration before) {
        return before.isNegative() || before.compareTo(LONGEST_WINDOW) > 0;
    }
}

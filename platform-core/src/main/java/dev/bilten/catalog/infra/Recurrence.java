package dev.bilten.catalog.infra;

import dev.bilten.catalog.domain.WallTime;
import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * The moments of a recurrence rule (RFC 5545), as wall time: a show at 20:00 stays at 20:00 when the clocks change. They are
 * reckoned without a zone and put into one afterwards by {@link WallTime}.
 */
public sealed interface Recurrence {
    record Moments(List<LocalDateTime> starts) implements Recurrence {
        public Moments {
            starts = List.copyOf(starts);
        }
    }

    Pattern NAME = Pattern.compile("^RRULE:", Pattern.CASE_INSENSITIVE);

    record Refused(List<Violation> violations) implements Recurrence {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * @param first the first moment, in wall time; part of the result only if the rule says so
     * @param rule also with {@code RRULE:} before it, as calendars write it; empty for the first moment alone
     * @param except days without any
     * @param most a rule that makes more is refused
     */
    static Recurrence of(LocalDateTime first, Optional<String> rule, ZoneId zone, Set<LocalDate> except, int most) {
        if (rule.isEmpty()) {
            return new Moments(List.of(first));
        }
        try {
            var parsed = new RecurrenceRule(
                    NAME.matcher(rule.get().strip()).replaceFirst(""), RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (parsed.isInfinite()) {
                return refused("error.rule-endless");
            }
            if (parsed.getFreq() == Freq.SECONDLY) {
                return refused("error.rule-too-often");
            }
            bound(parsed, zone);
            return moments(parsed, first, except, most);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException _) {
            return refused("error.rule");
        }
    }

    private static Recurrence moments(RecurrenceRule rule, LocalDateTime first, Set<LocalDate> except, int most) {
        var found = new ArrayList<LocalDateTime>();
        var iterator = rule.iterator(wall(first));
        while (iterator.hasNext()) {
            var start = wall(iterator.nextDateTime());
            if (!except.contains(start.toLocalDate())) {
                found.add(start);
            }
            if (found.size() > most) {
                return refused("error.rule-too-many", most);
            }
        }
        return found.isEmpty() ? refused("error.rule-empty") : new Moments(found);
    }

    /** The end of a rule is a moment of UTC, or a day or time of the place; here it becomes wall time like all else. */
    private static void bound(RecurrenceRule rule, ZoneId zone) {
        var until = rule.getUntil();
        if (until == null) {
            return;
        }
        LocalDateTime end;
        if (until.isAllDay()) {
            end = wall(until).toLocalDate().atTime(23, 59, 59);
        } else if (until.isFloating()) {
            end = wall(until);
        } else {
            end = LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone);
        }
        rule.setUntil(wall(end));
    }

    private static DateTime wall(LocalDateTime time) {
        return new DateTime(DateTime.UTC, time.toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    private static LocalDateTime wall(DateTime time) {
        return time.isAllDay()
                ? LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth())
                        .atStartOfDay()
                : LocalDateTime.of(
                        time.getYear(),
                        time.getMonth() + 1,
                        time.getDayOfMonth(),
                        time.getHours(),
                        time.getMinutes(),
                        time.getSeconds());
    }

    private static Recurrence refused(String key, Object... arguments) {
        return new Refused(List.of(Violation.of("/rule", key, arguments)));
    }
}

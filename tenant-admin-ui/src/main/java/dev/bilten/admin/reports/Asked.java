package dev.bilten.admin.reports;

import dev.bilten.admin.Days;
import dev.bilten.admin.Ids;
import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.EventId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows, as its address has it. What makes no sense is said beside its field.
 *
 * @param against what it is compared with: {@code before}, {@code year}, an event's id, or nothing
 */
record Asked(String event, String from, String until, String against, String currency) {
    static final String BEFORE = "before";
    static final String YEAR = "year";
    private static final int USUAL = 30;
    private static final int LONGEST = 40;

    static Asked of(
            @Nullable String event,
            @Nullable String from,
            @Nullable String until,
            @Nullable String against,
            @Nullable String currency) {
        return new Asked(given(event), given(from), given(until), given(against), given(currency));
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    Optional<EventId> eventId() {
        return id(event);
    }

    /** The same question about this event. */
    Asked about(EventId id) {
        return new Asked(id.toString(), from, until, against, currency);
    }

    /** The event it is compared with. */
    Optional<EventId> other() {
        return id(against);
    }

    /** The last thirty days where nothing else is asked for. */
    Period period(ZoneId zone, LocalDate today) {
        var last = days().last().orElse(today);
        var first = days().first().filter(day -> !day.isAfter(last)).orElse(last.minusDays(USUAL - 1L));
        return new Period(first, last, zone);
    }

    /** The key of what is wrong with each field, in their order; empty where all of it makes sense. */
    Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        var last = until.isBlank() ? Optional.of(today) : days().last();
        if (!event.isBlank() && eventId().isEmpty()) {
            faults.put("event", "error.choice");
        }
        if (!from.isBlank() && days().first().isEmpty()) {
            faults.put("from", "error.date");
        }
        if (last.isEmpty()) {
            faults.put("until", "error.date");
        }
        last.flatMap(end -> days().first().flatMap(begin -> apart(begin, end)))
                .ifPresent(fault -> faults.put(until.isBlank() ? "from" : "until", fault));
        if (!against.isBlank() && !Set.of(BEFORE, YEAR).contains(against) && other().isEmpty()) {
            faults.put("against", "error.choice");
        }
        return faults;
    }

    private static Optional<String> apart(LocalDate begin, LocalDate end) {
        return end.isBefore(begin)
                ? Optional.of("error.backwards")
                : begin.plusDays(Period.LONGEST).isBefore(end) ? Optional.of("reports.longest") : Optional.empty();
    }

    /** As they were typed. */
    Map<String, String> typed() {
        return Map.of("event", event, "from", from, "until", until, "against", against, "currency", currency);
    }

    /** As fields show it: with the days that are meant. */
    Map<String, String> values(Period period) {
        return Map.of(
                "event", event,
                "from", period.from().toString(),
                "until", period.until().toString(),
                "against", against,
                "currency", currency);
    }

    /** The same question at another report. */
    String at(String page) {
        var query = typed().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private Days days() {
        return new Days(from, until);
    }

    private static Optional<EventId> id(String text) {
        return Ids.read(text).map(EventId::new);
    }
}

package dev.bilten.admin.reports;

import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.EventId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows, as its address has it. What makes no sense is left out rather than refused: an old link still opens.
 *
 * @param against what it is compared with: {@code before}, {@code year}, an event's id, or nothing
 */
record Asked(String event, String from, String until, String against, String currency) {
    static final String BEFORE = "before";
    static final String YEAR = "year";
    private static final int USUAL = 30;
    private static final int LAST_YEAR = 9_998;
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
        return value == null || value.length() > LONGEST ? "" : value;
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
        var last = day(until).orElse(today);
        var first = day(from).filter(day -> !day.isAfter(last)).orElse(last.minusDays(USUAL - 1L));
        return new Period(first, last, zone);
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
        var query = Map.of("event", event, "from", from, "until", until, "against", against, "currency", currency)
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text))
                            .filter(day -> day.getYear() > 1970 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<EventId> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ticketing.domain.CalendarFile;
import dev.bilten.ticketing.domain.Wording;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a calendar for an event, for one date, and for a series: each of its dates by itself. */
@Service
class CalendarEntries {
    /** A daily event for more than a year; calendars take a file of that size. */
    static final int MOST_DATES = 500;

    /** A text may have 20,000 characters: told at each of 500 dates, a file would have ten megabytes. */
    private static final int MOST_TEXT = 400;

    private final Catalog catalog;

    @Inject
    CalendarEntries(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param page what the entries link to; empty for no link */
    record Reader(TenantContext tenant, Locale locale, Optional<String> page) {}

    /**
     * From when until when somebody may come.
     *
     * @param until empty for no end
     */
    record Span(Event event, Instant from, Optional<Instant> until) {}

    /** The event as a whole; empty where it has no date. */
    Optional<CalendarFile.Entry> whole(Reader reader, Event event) {
        return entry(reader, event, Optional.empty(), null);
    }

    /** One date, by the same name wherever it is drawn: a date that moves is still the same one. */
    Optional<CalendarFile.Entry> dated(Reader reader, Event event, DateId id, Wording.@Nullable Date date) {
        return entry(reader, event, Optional.of(id), date);
    }

    /** The dates of a series that come, at most so many; empty where none does. */
    List<CalendarFile.Entry> coming(Reader reader, Span span, int most) {
        var dates = catalog.coming(reader.tenant(), span.event().id(), span.from(), span.until(), most);
        return dates.stream()
                .flatMap(date -> dated(reader, span.event(), date.id(), wording(date)).stream())
                .map(entry -> dates.size() == 1 ? entry : entry.withText(beginning(entry.text())))
                .toList();
    }

    /** Of a series the dates that come, of anything else, and of a series that is over, one for all of it. */
    List<CalendarFile.Entry> all(Reader reader, Span span) {
        var dates = span.event().series() ? coming(reader, span, MOST_DATES) : List.<CalendarFile.Entry>of();
        return dates.isEmpty()
                ? Stream.of(whole(reader, span.event()))
                        .flatMap(Optional::stream)
                        .toList()
                : dates;
    }

    static Wording.Date wording(EventDate date) {
        return new Wording.Date(date.title(), date.startsAt(), date.endsAt());
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MOST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT)).strip() + " …";
    }

    private static Optional<CalendarFile.Entry> entry(
            Reader reader, Event event, Optional<DateId> id, Wording.@Nullable Date date) {
        var language = reader.locale().getLanguage();
        var start = date == null ? event.startsAt() : Optional.of(date.startsAt());
        var uid = event.id() + id.map(one -> "-" + one).orElse("") + "@"
                + reader.tenant().slug() + ".bilten";
        return start.map(moment -> new CalendarFile.Entry(
                uid,
                moment,
                date == null ? event.endsAt() : date.endsAt(),
                Wording.title(event, date, language).toString(),
                event.text().in(language),
                Wording.place(event),
                event.zone(),
                reader.page().map(page -> page + id.map(one -> "?date=" + one).orElse(""))));
    }
}

package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.domain.CalendarFile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An event as a file for a calendar. */
@Service
public class AddToCalendar {
    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final Catalog catalog;

    @Inject
    public AddToCalendar(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Empty for an unknown event and for one without a date.
     *
     * @param url the page the entry links to
     */
    public Optional<TicketFile> execute(TenantContext tenant, EventId event, Locale reader, Optional<String> url) {
        return catalog.event(tenant, event)
                .flatMap(found -> found.startsAt().map(start -> file(tenant, found, start, reader, url)));
    }

    private static TicketFile file(
            TenantContext tenant, Event event, Instant start, Locale reader, Optional<String> url) {
        var language = reader.getLanguage();
        var calendar = new CalendarFile(
                event.id() + "@" + tenant.slug() + ".bilten",
                Instant.now(),
                start,
                event.endsAt(),
                event.zone(),
                event.title().in(language),
                event.text().in(language),
                place(event),
                url);
        return new TicketFile(event.slug() + ".ics", MEDIA_TYPE, calendar.bytes());
    }

    static List<String> place(Event event) {
        return Stream.of(event.venueName(), event.venueAddress())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

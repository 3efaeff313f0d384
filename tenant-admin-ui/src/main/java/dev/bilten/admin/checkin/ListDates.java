package dev.bilten.admin.checkin;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates of a series as boxes to tick: the next ones, and those that were ticked before. */
@Service
public class ListDates {
    static final int OFFERED = 60;
    private static final Duration TODAY = Duration.ofDays(1);

    private final Catalog catalog;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public ListDates(Catalog catalog, CurrentCall current) {
        this.catalog = catalog;
        this.current = current;
    }

    record Tick(String id, String name, boolean on) {}

    List<EventDate> offered(Event event, Set<DateId> ticked) {
        if (!event.series()) {
            return List.of();
        }
        var from = clock.instant().minus(TODAY);
        var next = catalog.coming(current.tenant(), event.id(), from, Optional.empty(), OFFERED).stream();
        var before = ticked.isEmpty() ? Stream.<EventDate>empty() : catalog.dates(current.tenant(), ticked).stream();
        return Stream.concat(before, next)
                .filter(date -> date.event().equals(event.id()))
                .distinct()
                .sorted(Comparator.comparing(EventDate::startsAt))
                .toList();
    }

    List<Tick> ticks(Event event, Set<DateId> before, Set<DateId> ticked, Wording wording) {
        var formats = wording.formats(event.zone());
        return offered(event, before).stream()
                .map(date ->
                        new Tick(date.id().toString(), formats.dateTime(date.startsAt()), ticked.contains(date.id())))
                .toList();
    }

    Set<DateId> read(Form form, Event event, Set<DateId> before) {
        var known = offered(event, before).stream()
                .collect(Collectors.toMap(date -> date.id().toString(), EventDate::id, (one, _) -> one));
        return form.choices("dates", known.keySet()).stream().map(known::get).collect(Collectors.toUnmodifiableSet());
    }
}

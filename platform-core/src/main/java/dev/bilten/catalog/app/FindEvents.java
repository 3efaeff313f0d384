package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventFilter;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.api.ListedEvent;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.catalog.infra.EventList;
import dev.bilten.catalog.infra.EventTitles;
import dev.bilten.catalog.infra.NextDates;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for events: what comes next first, then what has no date yet, then what is over, the latest first. */
@Service
public class FindEvents {
    private final EventList list;
    private final EventTitles titles;
    private final NextDates dates;

    @Inject
    public FindEvents(EventList list, EventTitles titles, NextDates dates) {
        this.list = list;
        this.titles = titles;
        this.dates = dates;
    }

    /** @param all how many fit, on all pages together */
    public record Found(Slice<ListedEvent> slice, long all) {}

    /** @param cursor the {@code next} of the slice before; empty for the first */
    @Transactional
    public Found execute(TenantContext tenant, EventFilter filter, Optional<String> cursor, Instant now, int limit) {
        var place = cursor.map(EventList.Place::parse);
        var rows = list.page(filter.phase(), only(filter), place, now, limit + 1);
        var series = rows.stream()
                .map(EventList.Listed::event)
                .filter(event -> event.date().isPresent())
                .map(NextEvent::id)
                .toList();
        var next = dates.of(series, now);
        var slice = Slice.of(rows, limit, row -> row.place().toString())
                .map(listed -> listed(
                        listed, Optional.ofNullable(next.get(listed.event().id()))));
        return new Found(slice, rows.isEmpty() ? 0 : rows.getFirst().row().found());
    }

    private static ListedEvent listed(EventList.Listed listed, Optional<NextDates.Next> next) {
        var row = listed.row();
        return new ListedEvent(
                listed.event(),
                row.state(),
                row.testMode(),
                next.map(NextDates.Next::more).orElse(0));
    }

    private Optional<Set<EventId>> only(EventFilter filter) {
        if (filter.words().none()) {
            return filter.within();
        }
        var named = titles.named(filter.words()).map(EventTitle::id);
        return Optional.of(filter.within()
                .map(some -> named.filter(some::contains))
                .orElse(named)
                .collect(Collectors.toUnmodifiableSet()));
    }
}

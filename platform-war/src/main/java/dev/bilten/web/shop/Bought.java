package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Told;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The facts of an event for who has something of it: of a series the dates they have, not all from its first to its last. */
@Service
public class Bought {
    /** So many dates are named one by one. */
    private static final int NAMED = 3;

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public Bought(Catalog catalog, CurrentCall current, Shopfront shopfront) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
    }

    EventFacts.Facts of(Event event, Order order) {
        return of(event, Told.dates(order));
    }

    EventFacts.Facts of(Event event, Hold hold) {
        return ofItems(event, hold.lines().stream().map(Hold.Line::item).toList());
    }

    EventFacts.Facts ofItems(Event event, Collection<Item> items) {
        return of(event, items.stream().flatMap(item -> item.date().stream()).collect(Collectors.toSet()));
    }

    EventFacts.Facts of(Event event, Collection<DateId> ids) {
        var dates = event.series()
                ? catalog.dates(current.tenant(), ids).stream()
                        .filter(date -> date.event().equals(event.id()))
                        .toList()
                : List.<EventDate>of();
        return on(event, dates);
    }

    /** @param dates in order; none: as the event itself */
    EventFacts.Facts on(Event event, List<EventDate> dates) {
        var locale = shopfront.locale();
        if (dates.isEmpty()) {
            return new EventFacts().of(event, locale);
        }
        var first = dates.getFirst();
        var dated = event.at(first.startsAt(), first.endsAt());
        return dates.size() == 1
                ? new EventFacts().on(dated, locale)
                : new EventFacts().of(dated, locale, several(event, dates));
    }

    private String several(Event event, List<EventDate> dates) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var named = dates.stream()
                .limit(NAMED)
                .map(date -> formats.dateTime(date.startsAt()) + " " + formats.zoneName(date.startsAt()))
                .collect(Collectors.joining(" · "));
        int more = dates.size() - NAMED;
        return more > 0 ? shopfront.word("when.more", named, more) : named;
    }
}

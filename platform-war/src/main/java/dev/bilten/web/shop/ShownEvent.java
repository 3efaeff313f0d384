package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.web.filter.Visit;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/** The event that a page is about, looked for once in a request. */
@Service
public class ShownEvent {
    private static final String FOUND = ShownEvent.class.getName();

    private final Catalog catalog;
    private final CurrentCall current;

    @Inject
    public ShownEvent(Catalog catalog, CurrentCall current) {
        this.catalog = catalog;
        this.current = current;
    }

    Optional<Event> get(EventId id) {
        var request = Visit.current().request();
        if (request.getAttribute(FOUND) instanceof Event found && found.id().equals(id)) {
            return Optional.of(found);
        }
        var event = catalog.event(current.tenant(), id);
        event.ifPresent(found -> request.setAttribute(FOUND, found));
        return event;
    }

    /** The colour of the one event that a cart or an order is for; empty where it is for several, or has none of its own. */
    Optional<String> accent(Collection<EventId> about) {
        return about.size() == 1 ? get(about.iterator().next()).flatMap(Event::accent) : Optional.empty();
    }
}

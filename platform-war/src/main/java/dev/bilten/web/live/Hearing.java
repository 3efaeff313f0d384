package dev.bilten.web.live;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Json;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which news somebody may hear: of their events, and of orders that are of none but these.
 *
 * @param where empty for all news
 * @param eventsOf all events of the order with this code
 */
record Hearing(Optional<Set<EventId>> where, Function<String, Set<EventId>> eventsOf) {

    /** What names no event is of the whole organizer. */
    boolean hears(String news) {
        if (where.isEmpty()) {
            return true;
        }
        var told = Json.tree(news);
        var theirs = where.get();
        if (named(told.path("event").asText()).filter(theirs::contains).isEmpty()) {
            return false;
        }
        return told.path("code").isMissingNode() || ofNoOther(told.path("code").asText(), theirs);
    }

    private boolean ofNoOther(String order, Set<EventId> theirs) {
        var events = eventsOf.apply(order);
        return !events.isEmpty() && theirs.containsAll(events);
    }

    private static Optional<EventId> named(String event) {
        return event.isEmpty() ? Optional.empty() : Optional.of(new EventId(UUID.fromString(event)));
    }
}

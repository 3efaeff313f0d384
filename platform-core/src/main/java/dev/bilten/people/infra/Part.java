package dev.bilten.people.infra;

import dev.bilten.catalog.api.EventId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What of a person is looked at: everything, or orders that are of no other events than these.
 *
 * @param within empty for everything
 */
public record Part(Optional<Set<EventId>> within) {
    public static final Part ALL = new Part(Optional.empty());

    public Part {
        within = within.map(Set::copyOf);
    }

    /** The condition of an order {@code o}. */
    String ofOrder() {
        return within.isEmpty() ? "true" : """
                (o.event_id = any(:within) and not exists (
                  select from order_event w where w.order_id = o.id and w.event_id <> all(:within)))""";
    }

    /** The condition of something that is of one event, named by this column. */
    String ofEvent(String column) {
        return within.isEmpty() ? "true" : column + " = any(:within)";
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        within.ifPresent(events -> statement.bindArray(
                "within", UUID.class, events.stream().map(EventId::value).toList()));
        return statement;
    }
}

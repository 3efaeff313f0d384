package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All events of an organizer, the newest first. */
@Service
public class ListEvents {
    private final Events events;

    @Inject
    public ListEvents(Events events) {
        this.events = events;
    }

    /** @param cursor the {@code next} of the slice before; empty for the first */
    @Transactional
    public Slice<Event> execute(TenantContext tenant, Optional<String> cursor, int limit) {
        return events.page(cursor.map(ListEvents::id).orElse(null), limit);
    }

    /** Of these events alone. */
    @Transactional
    public Slice<Event> execute(TenantContext tenant, Set<UUID> only, Optional<String> cursor, int limit) {
        return events.page(only, cursor.map(ListEvents::id).orElse(null), limit);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }
    }
}

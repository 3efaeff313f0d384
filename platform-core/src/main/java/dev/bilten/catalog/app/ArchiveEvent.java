package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;

/** Takes an event off sale until it is published again; its orders, tickets and scans stay. */
@Service
public class ArchiveEvent {
    private final Database database;
    private final Events events;
    private final Journal journal;

    @Inject
    public ArchiveEvent(Database database, Events events, Journal journal) {
        this.database = database;
        this.events = events;
        this.journal = journal;
    }

    /** False when there is no such event. One that is archived already stays as it is. */
    @Transactional
    public boolean execute(CallContext call, EventId id) {
        var row = events.toEdit(id);
        row.filter(found -> found.event().state() != EventState.ARCHIVED).ifPresent(found -> {
            var before = found.event();
            found.archive();
            database.entities().flush();
            journal.audit(call, new Change("event.archived", "event", id.toString(), before, found.event()));
            journal.publish(call, new EventChanged(id.value(), EventState.ARCHIVED.name()));
        });
        return row.isPresent();
    }
}

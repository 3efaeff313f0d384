package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives an event the picture that was put into the file store. */
@Service
public class ShowImage {
    private final Events events;
    private final Journal journal;

    @Inject
    public ShowImage(Events events, Journal journal) {
        this.events = events;
        this.journal = journal;
    }

    /** False when there is no such event. */
    @Transactional
    public boolean execute(CallContext call, EventId id, String object) {
        var row = events.toEdit(id);
        row.ifPresent(event -> {
            event.show(object);
            journal.audit(call, Change.created("event.image", "event", id.toString(), Map.of("image", object)));
        });
        return row.isPresent();
    }
}

package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.EventRow;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a stored image as the picture of an event, or none; what it shows is said by {@link DescribeImage}. */
@Service
public class ShowImage {
    private final Database database;
    private final Events events;
    private final Journal journal;

    @Inject
    public ShowImage(Database database, Events events, Journal journal) {
        this.database = database;
        this.events = events;
        this.journal = journal;
    }

    /** False when there is no such event. */
    @Transactional
    public boolean execute(CallContext call, EventId id, String object) {
        var row = events.toEdit(id);
        row.ifPresent(event -> show(call, event, object));
        return row.isPresent();
    }

    /** @return the object that was shown until now; empty when there was none, or no such event */
    @Transactional
    public Optional<String> remove(CallContext call, EventId id) {
        var row = events.toEdit(id);
        var before = row.map(EventRow::event).flatMap(Event::image);
        before.ifPresent(_ -> show(call, row.orElseThrow(), null));
        return before;
    }

    /** Puts back what was taken away; where another picture is by now, that one stays. */
    @Transactional
    public void restore(CallContext call, EventId id, String object) {
        events.toEdit(id)
                .filter(event -> event.event().image().isEmpty())
                .ifPresent(event -> show(call, event, object));
    }

    private void show(CallContext call, EventRow row, @Nullable String object) {
        var before = row.event();
        row.show(object);
        database.entities().flush();
        journal.audit(
                call,
                new Change(
                        object == null ? "event.image-removed" : "event.image",
                        "event",
                        before.id().toString(),
                        before.image().map(image -> Map.of("image", image)).orElse(null),
                        object == null ? null : Map.of("image", object)));
        journal.publish(
                call, new EventChanged(before.id().value(), before.state().name()));
    }
}

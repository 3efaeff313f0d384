package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.EventRow;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Changes an event's own facts. The currency stays once there is a price in it. */
@Service
public class EditEvent {
    private final Database database;
    private final Events events;
    private final Products products;
    private final Journal journal;

    @Inject
    public EditEvent(Database database, Events events, Products products, Journal journal) {
        this.database = database;
        this.events = events;
        this.products = products;
        this.journal = journal;
    }

    /** @param version the one the editor saw */
    public record Command(EventId event, long version, EventDraft draft) {}

    public sealed interface Result {
        record Saved(Event event) implements Result {}

        /** Somebody else saved meanwhile; this is what it is now. */
        record Stale(Event current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = events.toEdit(command.event());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var row = found.get();
        var before = row.event();
        if (row.version() != command.version()) {
            return new Result.Stale(before);
        }
        var violations = command.draft().violations();
        if (!before.currency().equals(command.draft().currency())
                && !products.of(before).isEmpty()) {
            violations.add(Violation.of("/currency", "error.currency-in-use"));
        }
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return save(call, row, before, command.draft());
    }

    private Result save(CallContext call, EventRow row, Event before, EventDraft draft) {
        row.edit(draft);
        database.entities().flush();
        var after = row.event();
        journal.audit(call, new Change("event.edited", "event", after.id().toString(), before, after));
        journal.publish(call, new EventChanged(after.id().value(), after.state().name()));
        return new Result.Saved(after);
    }
}

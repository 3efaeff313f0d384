package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Sales;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;

/** Makes an event a draft again, which only the team sees; once somebody has bought, it can only be archived. */
@Service
public class WithdrawEvent {
    private final Database database;
    private final Events events;
    private final Sales sales;
    private final Journal journal;

    @Inject
    public WithdrawEvent(Database database, Events events, Sales sales, Journal journal) {
        this.database = database;
        this.events = events;
        this.sales = sales;
        this.journal = journal;
    }

    public sealed interface Result {
        record Withdrawn(Event event) implements Result {}

        record AlreadySold() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, EventId id) {
        var row = events.toEdit(id);
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var before = row.get().event();
        if (before.state() == EventState.DRAFT) {
            return new Result.Withdrawn(before);
        }
        if (sales.sold(call.tenant(), id)) {
            return new Result.AlreadySold();
        }
        row.get().withdraw();
        database.entities().flush();
        var after = row.get().event();
        journal.audit(call, new Change("event.withdrawn", "event", id.toString(), before, after));
        journal.publish(call, new EventChanged(id.value(), after.state().name()));
        return new Result.Withdrawn(after);
    }
}

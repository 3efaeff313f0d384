package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Says when an event is sold at all; its dates and products may narrow that, never widen it. */
@Service
public class SetPresale {
    private final Database database;
    private final Events events;
    private final Journal journal;

    @Inject
    public SetPresale(Database database, Events events, Journal journal) {
        this.database = database;
        this.events = events;
        this.journal = journal;
    }

    /** @param version the one the editor saw */
    public record Command(EventId event, long version, SaleWindow window) {}

    public sealed interface Result {
        record Saved(Event event) implements Result {}

        record Stale(Event current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var row = events.toEdit(command.event());
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var before = row.get().event();
        if (before.version() != command.version()) {
            return new Result.Stale(before);
        }
        var violations = violations(before, command.window());
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        row.get().sell(command.window());
        database.entities().flush();
        var after = row.get().event();
        journal.audit(call, new Change("event.presale", "event", after.id().toString(), before.sale(), after.sale()));
        journal.publish(call, new EventChanged(after.id().value(), after.state().name()));
        return new Result.Saved(after);
    }

    private static List<Violation> violations(Event event, SaleWindow window) {
        var found = new ArrayList<Violation>();
        if (!window.sensible()) {
            found.add(Violation.of("/saleUntil", "error.end-before-start"));
        }
        var over = event.endsAt().or(event::startsAt);
        if (over.isPresent()
                && window.from().filter(from -> !from.isBefore(over.get())).isPresent()) {
            found.add(Violation.of("/saleFrom", "error.sale-after-event"));
        }
        return found;
    }
}

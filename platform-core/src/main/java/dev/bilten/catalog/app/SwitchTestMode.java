package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Sales;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Says whether orders of an event are a test. It goes on sale in earnest only when the orders of the test are thrown away.
 * Carts are let go either way, so that nobody orders in earnest what was a test when they chose it, or the other way round;
 * orders stay what they were.
 */
@Service
public class SwitchTestMode {
    private final Database database;
    private final Events events;
    private final Sales sales;
    private final Journal journal;

    @Inject
    public SwitchTestMode(Database database, Events events, Sales sales, Journal journal) {
        this.database = database;
        this.events = events;
        this.sales = sales;
        this.journal = journal;
    }

    /** @param agreed it was seen what buyers have begun: a test begins all the same */
    public record Command(EventId event, boolean on, boolean agreed) {}

    public sealed interface Result {
        record Switched(Event event) implements Result {}

        /** So many; they are thrown away first. */
        record TestOrdersLeft(int orders) implements Result {}

        /** Buyers have begun something; nothing was switched. */
        record Asks(Sales.Begun begun) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var row = events.toEdit(command.event());
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var before = row.get().event();
        if (before.testMode() == command.on()) {
            return new Result.Switched(before);
        }
        int left = command.on() ? 0 : sales.testOrders(call.tenant(), command.event());
        if (left > 0) {
            return new Result.TestOrdersLeft(left);
        }
        var begun = sales.begun(call.tenant(), command.event());
        if (command.on() && !command.agreed() && begun.carts() + begun.unpaid() > 0) {
            return new Result.Asks(begun);
        }
        sales.letCartsGo(call, command.event());
        row.get().testMode(command.on());
        database.entities().flush();
        var after = row.get().event();
        journal.audit(
                call,
                new Change(
                        "event.test-mode",
                        "event",
                        command.event().toString(),
                        Map.of("testMode", before.testMode()),
                        Map.of("testMode", after.testMode(), "carts", begun.carts())));
        journal.publish(call, new EventChanged(after.id().value(), after.state().name()));
        return new Result.Switched(after);
    }
}

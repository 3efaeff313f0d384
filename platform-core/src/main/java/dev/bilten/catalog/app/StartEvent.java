package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft together with the first thing it sells: both are made, or neither is. */
@Service
public class StartEvent {
    private final Database database;
    private final UsualRules usual;
    private final CreateEvent createEvent;
    private final AddTicket addTicket;

    @Inject
    public StartEvent(Database database, UsualRules usual, CreateEvent createEvent, AddTicket addTicket) {
        this.database = database;
        this.usual = usual;
        this.createEvent = createEvent;
        this.addTicket = addTicket;
    }

    /**
     * @param ticket empty where nothing is known of it yet
     * @param size how many tickets there are; empty for unlimited
     */
    public record Command(EventDraft draft, Optional<ProductDraft> ticket, Optional<Integer> size) {}

    public sealed interface Result {
        record Started(Event event) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    public Result execute(CallContext call, Command command) {
        var begins = usual.of(call.tenant());
        return database.inTransaction(call.tenant(), () -> start(call, command, begins));
    }

    private Result start(CallContext call, Command command, EventRules begins) {
        var violations = new ArrayList<>(command.draft().violations());
        command.ticket().map(ProductDraft::violations).ifPresent(violations::addAll);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return switch (createEvent.execute(call, command.draft(), begins)) {
            case CreateEvent.Result.Created(var event) -> {
                command.ticket().ifPresent(ticket -> add(call, event, ticket, command.size()));
                yield new Result.Started(event);
            }
            case CreateEvent.Result.Refused(var refused) -> new Result.Refused(refused);
        };
    }

    /** What could be refused was looked at before; anything else takes the event back too. */
    private void add(CallContext call, Event event, ProductDraft ticket, Optional<Integer> size) {
        var result = addTicket.execute(call, new AddTicket.Command(event.id(), ticket, size));
        if (!(result instanceof AddTicket.Result.Added)) {
            throw new IllegalStateException("the first ticket of a new event is " + result);
        }
    }
}

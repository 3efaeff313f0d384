package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.catalog.domain.Slugs;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Rules;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Makes a draft, which only the team can see. It begins with the organizer's usual rules, its own or handed down. */
@Service
public class CreateEvent {
    private final Database database;
    private final Events events;
    private final Rules rules;
    private final UsualRules usual;
    private final Journal journal;

    @Inject
    public CreateEvent(Database database, Events events, Rules rules, UsualRules usual, Journal journal) {
        this.database = database;
        this.events = events;
        this.rules = rules;
        this.usual = usual;
        this.journal = journal;
    }

    public sealed interface Result {
        record Created(Event event) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    public Result execute(CallContext call, EventDraft draft) {
        var begins = usual.of(call.tenant());
        return execute(call, draft, begins);
    }

    /**
     * Joins the caller's transaction.
     *
     * @param begins the usual rules, which were read before it
     */
    public Result execute(CallContext call, EventDraft draft, EventRules begins) {
        return database.inTransaction(call.tenant(), () -> create(call, draft, begins));
    }

    private Result create(CallContext call, EventDraft draft, EventRules begins) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var event = events.add(draft, Slugs.wanted(draft.title()), call.now());
        begin(event.id(), begins);
        journal.audit(call, Change.created("event.created", "event", event.id().toString(), event));
        return new Result.Created(event);
    }

    /** What is as everything comes is not written down: it goes on coming so. */
    private void begin(EventId event, EventRules begins) {
        if (!begins.equals(EventRules.PLAIN)) {
            rules.begin(event, begins);
        }
    }
}

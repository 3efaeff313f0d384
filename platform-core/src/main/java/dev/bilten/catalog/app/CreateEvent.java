package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.catalog.domain.Slugs;
import dev.bilten.catalog.infra.EventRow;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Rules;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Makes a draft, which only the team can see. It begins with the organizer's usual rules. */
@Service
public class CreateEvent {
    private final Events events;
    private final Rules rules;
    private final UsualRules usual;
    private final Journal journal;

    @Inject
    public CreateEvent(Events events, Rules rules, UsualRules usual, Journal journal) {
        this.events = events;
        this.rules = rules;
        this.usual = usual;
        this.journal = journal;
    }

    public sealed interface Result {
        record Created(Event event) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, EventDraft draft) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var row =
                new EventRow(EventId.next(), events.free(Slugs.of(draft.title().in("en"))), draft, call.now());
        events.add(row);
        begin(call, row.event().id());
        var event = row.event();
        journal.audit(call, Change.created("event.created", "event", event.id().toString(), event));
        return new Result.Created(event);
    }

    /** What is as everything comes is not written down: it goes on coming so. */
    private void begin(CallContext call, EventId event) {
        var rules = usual.of(call.tenant());
        if (!rules.equals(EventRules.PLAIN)) {
            this.rules.begin(event, rules);
        }
    }
}

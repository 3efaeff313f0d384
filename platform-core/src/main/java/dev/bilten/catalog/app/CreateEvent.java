package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.domain.Slugs;
import dev.bilten.catalog.infra.EventRow;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Makes a draft, which only the team can see. */
@Service
public class CreateEvent {
    private final Events events;
    private final Journal journal;

    @Inject
    public CreateEvent(Events events, Journal journal) {
        this.events = events;
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
        var event = row.event();
        journal.audit(call, Change.created("event.created", "event", event.id().toString(), event));
        return new Result.Created(event);
    }
}

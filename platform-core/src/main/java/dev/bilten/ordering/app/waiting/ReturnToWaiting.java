package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.util.Map;

/** Puts somebody who was taken off the list back where they stood. What was offered to them is with the next by then. */
@Service
public class ReturnToWaiting {
    private final WaitingRows waiting;
    private final Journal journal;

    @Inject
    public ReturnToWaiting(WaitingRows waiting, Journal journal) {
        this.waiting = waiting;
        this.journal = journal;
    }

    /** False when they did not leave, or wait for the same once more already. */
    @Transactional
    public boolean execute(CallContext call, EventId event, WaitingId id) {
        var found = waiting.toChange(id)
                .filter(one -> one.event().equals(event) && one.state() == Waiting.State.WITHDRAWN)
                .filter(one -> waiting.same(event, one.item(), one.email()).isEmpty());
        found.ifPresent(one -> {
            waiting.set(id, Waiting.State.WAITING);
            journal.audit(
                    call,
                    new Change(
                            "waiting.returned",
                            "waiting",
                            id.toString(),
                            Map.of("state", one.state().name()),
                            Map.of("state", Waiting.State.WAITING.name())));
        });
        return found.isPresent();
    }
}

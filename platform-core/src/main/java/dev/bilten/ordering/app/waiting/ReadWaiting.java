package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingLists;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting list of an event as the organizer sees it: who waits, and why nothing was offered to them yet. */
@Service
public class ReadWaiting implements WaitingLists {
    private static final int HIGHEST = 1_000;

    private final ReadLine readLine;
    private final WaitingRows waiting;
    private final Journal journal;

    @Inject
    public ReadWaiting(ReadLine readLine, WaitingRows waiting, Journal journal) {
        this.readLine = readLine;
        this.waiting = waiting;
        this.journal = journal;
    }

    /**
     * @param why of those who wait
     * @param until when the time of what was offered is over
     */
    public record Entry(Waiting waiting, Optional<WhyNoOffer> why, Optional<Instant> until) {}

    @Transactional
    public List<Entry> execute(TenantContext tenant, EventId event, Instant now) {
        var reasons = readLine.queue(tenant, now, event).answers();
        var ends = waiting.ends(event);
        return waiting.of(event).stream()
                .map(one -> new Entry(
                        one, Optional.ofNullable(reasons.get(one.id())), Optional.ofNullable(ends.get(one.id()))))
                .toList();
    }

    @Override
    @Transactional
    public Optional<Waiting> byId(TenantContext tenant, WaitingId id) {
        return waiting.byId(id);
    }

    /** Higher goes first. False when nobody waits there, or no longer. */
    @Transactional
    public boolean prefer(CallContext call, WaitingId id, int priority) {
        var found = waiting.toChange(id).filter(one -> one.state() == Waiting.State.WAITING);
        found.ifPresent(one -> {
            int wanted = Math.clamp(priority, -HIGHEST, HIGHEST);
            waiting.prefer(id, wanted);
            journal.audit(
                    call,
                    new Change(
                            "waiting.preferred",
                            "waiting",
                            id.toString(),
                            Map.of("priority", one.priority()),
                            Map.of("priority", wanted)));
        });
        return found.isPresent();
    }
}

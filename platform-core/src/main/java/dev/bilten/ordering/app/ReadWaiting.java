package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingLists;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.domain.Queue;
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

    private final Assortments assortments;
    private final WaitingRows waiting;

    @Inject
    public ReadWaiting(Assortments assortments, WaitingRows waiting) {
        this.assortments = assortments;
        this.waiting = waiting;
    }

    /** @param why of those who wait */
    public record Entry(Waiting waiting, Optional<WhyNoOffer> why) {}

    @Transactional
    public List<Entry> execute(TenantContext tenant, EventId event, Instant now) {
        Map<WaitingId, WhyNoOffer> reasons = assortments
                .of(tenant, event)
                .map(its -> Queue.explain(its, assortments.quotas(tenant, event), waiting.waiting(event), now))
                .orElse(Map.of());
        return waiting.of(event).stream()
                .map(one -> new Entry(one, Optional.ofNullable(reasons.get(one.id()))))
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
        found.ifPresent(one -> waiting.prefer(id, Math.clamp(priority, -HIGHEST, HIGHEST)));
        return found.isPresent();
    }
}

package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.FirstInLine;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.app.PersonalLimits;
import dev.bilten.ordering.domain.Queue;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Answers {@link FirstInLine} from the waiting list: due is what the next round of offers would give. */
@Service
public class ReadLine implements FirstInLine {
    private final WaitingRows waiting;
    private final Assortments assortments;
    private final PersonalLimits limits;

    @Inject
    public ReadLine(WaitingRows waiting, Assortments assortments, PersonalLimits limits) {
        this.limits = limits;
        this.waiting = waiting;
        this.assortments = assortments;
    }

    @Override
    @Transactional
    public Map<QuotaId, Integer> places(TenantContext tenant, Instant now, EventId event, Collection<Stock.Take> own) {
        var back = new HashMap<Item, Integer>();
        own.stream()
                .filter(take -> take.pot() == Pot.FREE)
                .forEach(take -> back.merge(take.item(), take.count(), Integer::sum));
        return queue(tenant, now, event, back).due();
    }

    Queue queue(TenantContext tenant, Instant now, EventId event) {
        return queue(tenant, now, event, Map.of());
    }

    private Queue queue(TenantContext tenant, Instant now, EventId event, Map<Item, Integer> own) {
        var line = waiting.waiting(event);
        return assortments
                .of(tenant, event)
                .filter(_ -> !line.isEmpty())
                .map(its -> Queue.of(
                        its,
                        assortments.quotas(tenant, event, Queue.items(its, line, own)),
                        own,
                        line,
                        limits.full(its, line),
                        now))
                .orElse(Queue.EMPTY);
    }
}

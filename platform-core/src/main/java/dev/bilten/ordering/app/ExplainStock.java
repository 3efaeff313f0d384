package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.StockReason;
import dev.bilten.ordering.app.waiting.ReadLine;
import dev.bilten.ordering.domain.Places;
import dev.bilten.ordering.infra.HeldStock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where the places of an item are, so that "sold out" is never all there is to say. */
@Service
public class ExplainStock {
    private static final HeldStock.Row NO_CARTS = new HeldStock.Row(0, null);

    private final Assortments assortments;
    private final ReadLine readLine;
    private final HeldStock held;

    @Inject
    public ExplainStock(Assortments assortments, ReadLine readLine, HeldStock held) {
        this.assortments = assortments;
        this.readLine = readLine;
        this.held = held;
    }

    /** Of a bundle, also by what it contains. Empty for an item without limit, and for one that no quota counts. */
    @Transactional
    public Optional<StockReason> execute(TenantContext tenant, EventId event, Item item) {
        var wanted = contents(tenant, event, item);
        var quotas = assortments.quotas(tenant, event, wanted.keySet());
        var due = readLine.places(tenant, Instant.now(), event, List.of());
        return Places.behind(quotas, due)
                .scarcest(wanted)
                .map(quota -> reason(quota, held.inCarts(quota.id()), due.getOrDefault(quota.id(), 0)));
    }

    private Map<Item, Integer> contents(TenantContext tenant, EventId event, Item item) {
        return assortments
                .of(tenant, event)
                .map(its -> its.contents(Map.of(item, 1)))
                .orElse(Map.of(item, 1));
    }

    /**
     * The same of several at once, of whatever events, as what a refusal says to the organizer's people; it is not for buyers.
     * What has no limit is left out.
     *
     * @param pointers where each of them stands in what was asked for
     */
    @Transactional
    public List<Violation> refusals(TenantContext tenant, Map<Item, String> pointers) {
        var events = held.events(pointers.keySet());
        return pointers.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(events.get(one.getKey().product()))
                        .flatMap(event -> execute(tenant, event, one.getKey())
                                .map(reason -> reason.violation(one.getValue(), zone(tenant, event))))
                        .stream())
                .toList();
    }

    private ZoneId zone(TenantContext tenant, EventId event) {
        return assortments.of(tenant, event).map(its -> its.event().zone()).orElse(ZoneOffset.UTC);
    }

    /** Where the places of these quotas of one event are, in their order. */
    @Transactional
    public List<StockReason> execute(TenantContext tenant, List<Quota> quotas) {
        var carts = held.inCarts(quotas.stream().map(Quota::id).toList());
        var due = quotas.isEmpty()
                ? Map.<QuotaId, Integer>of()
                : readLine.places(tenant, Instant.now(), quotas.getFirst().event(), List.of());
        return quotas.stream()
                .map(quota -> reason(quota, carts.getOrDefault(quota.id(), NO_CARTS), due.getOrDefault(quota.id(), 0)))
                .toList();
    }

    private static StockReason reason(Quota quota, HeldStock.Row carts, int due) {
        var counts = quota.counts();
        int spare = quota.left().orElse(0);
        return new StockReason(
                quota.name(),
                Math.max(0, spare - due),
                counts.sold(),
                Math.max(0, counts.held() - carts.n()),
                carts.n(),
                carts.end(),
                counts.promised(),
                Math.min(spare, due),
                counts.blocked(),
                counts.allotted(),
                quota.closed());
    }
}

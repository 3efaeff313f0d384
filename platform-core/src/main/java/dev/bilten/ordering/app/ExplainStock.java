package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.StockReason;
import dev.bilten.ordering.domain.Places;
import dev.bilten.ordering.infra.HeldStock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Says where the places of an item are, so that "sold out" is never all there is to say. */
@Service
public class ExplainStock {
    private static final HeldStock.Row NO_CARTS = new HeldStock.Row(0, null);

    private final Assortments assortments;
    private final HeldStock held;

    @Inject
    public ExplainStock(Assortments assortments, HeldStock held) {
        this.assortments = assortments;
        this.held = held;
    }

    /** Empty for an item without limit, and for one that no quota counts. */
    @Transactional
    public Optional<StockReason> execute(TenantContext tenant, EventId event, Item item) {
        return new Places(assortments.quotas(tenant, event, List.of(item)))
                .scarcest(item)
                .map(this::reason);
    }

    /** Where the places of these quotas are, in their order. */
    @Transactional
    public List<StockReason> execute(TenantContext tenant, List<Quota> quotas) {
        var carts = held.inCarts(quotas.stream().map(Quota::id).toList());
        return quotas.stream()
                .map(quota -> reason(quota, carts.getOrDefault(quota.id(), NO_CARTS)))
                .toList();
    }

    private StockReason reason(Quota quota) {
        return reason(quota, held.inCarts(quota.id()));
    }

    private static StockReason reason(Quota quota, HeldStock.Row carts) {
        var counts = quota.counts();
        return new StockReason(
                quota.name(),
                quota.left().orElse(0),
                counts.sold(),
                Math.max(0, counts.held() - carts.n()),
                carts.n(),
                carts.end(),
                counts.promised(),
                counts.blocked(),
                counts.allotted(),
                quota.closed());
    }
}

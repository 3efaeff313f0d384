package dev.bilten.catalog.api;

import java.util.Optional;
import java.util.Set;

/**
 * How many of its products there are together.
 *
 * @param size empty for unlimited
 * @param held in buyers' holds and unpaid orders
 * @param sold in paid orders
 */
public record Quota(
        QuotaId id, EventId event, String name, Optional<Integer> size, int held, int sold, Set<ProductId> products) {

    /** What can still be claimed; empty for unlimited. */
    public Optional<Integer> left() {
        return size.map(all -> Math.max(0, all - held - sold));
    }
}

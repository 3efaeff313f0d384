package dev.bilten.catalog.api;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many of its products there are together.
 *
 * @param size empty for unlimited
 * @param date the one date it counts; empty for an event without dates, and for all dates together
 * @param closed nothing more is sold, also when something comes back
 * @param closeOnSellOut closes by itself when nothing is left
 */
public record Quota(
        QuotaId id,
        EventId event,
        Optional<DateId> date,
        String name,
        Optional<Integer> size,
        Counts counts,
        boolean closed,
        boolean closeOnSellOut,
        Set<Scope> items,
        long version) {
    public Quota {
        items = Set.copyOf(items);
    }

    /**
     * What the places are given to.
     *
     * @param held in buyers' holds and unpaid orders
     * @param sold in paid orders
     * @param blocked kept for vouchers
     * @param promised offered to people on the waiting list
     * @param allotted kept back by the organizer
     * @param beyond given out beyond the size on purpose; in no other number
     */
    public record Counts(int held, int sold, int blocked, int promised, int allotted, int beyond) {
        public int taken() {
            return held + sold + blocked + promised + allotted;
        }
    }

    /** A product whose places it counts; of all its variations, or of one. */
    public record Scope(ProductId product, Optional<VariationId> variation) {
        public static Scope of(ProductId product) {
            return new Scope(product, Optional.empty());
        }
    }

    /** What can still be claimed; empty for unlimited. */
    public Optional<Integer> left() {
        return closed ? Optional.of(0) : size.map(all -> Math.max(0, all - counts.taken()));
    }

    public Set<ProductId> products() {
        return items.stream().map(Scope::product).collect(Collectors.toUnmodifiableSet());
    }
}

package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.Map;
import java.util.Optional;

/**
 * The vouchers of an organizer, for whoever sells. Every call joins the caller's transaction. A voucher is locked before any
 * quota: callers use it before {@link Stock}.
 */
public interface Vouchers {
    /** So many tickets, and so much taken off them in minor units. */
    record Use(int tickets, long minor) {
        public Use plus(Use other) {
            return new Use(Math.addExact(tickets, other.tickets), Math.addExact(minor, other.minor));
        }
    }

    /** @param code as somebody typed it */
    Optional<Voucher> byCode(TenantContext tenant, String code);

    Optional<Voucher> byId(TenantContext tenant, VoucherId id);

    /** So many places of each quota it keeps still; what was claimed with it is not among them. */
    Map<QuotaId, Integer> kept(TenantContext tenant, VoucherId id);

    /** Uses all of them or none; false when one has not so many uses or so much budget left, or is over. */
    boolean use(CallContext call, Map<VoucherId, Use> uses);

    /** The same for an order that had them before: it does not matter any more until when they were valid. */
    boolean useAgain(CallContext call, Map<VoucherId, Use> uses);

    void giveBack(CallContext call, Map<VoucherId, Use> uses);

    /**
     * Makes a voucher for somebody on the waiting list and keeps its places; empty, with nothing made or kept, when there
     * are not enough.
     */
    Optional<Voucher> offer(CallContext call, Offered offered);

    /**
     * @param items what may be bought with it, each so many times
     * @param kept whose places are kept, each so many times: with those that are contained in a bundle
     */
    record Offered(EventId event, Map<Item, Integer> items, Map<Item, Integer> kept, java.time.Instant validUntil) {
        public Offered {
            items = Map.copyOf(items);
            kept = Map.copyOf(kept);
        }

        /** Each place that is kept is a use. */
        public int uses() {
            return kept.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Ends a voucher before its time and lets go what it keeps. */
    void end(CallContext call, VoucherId id);
}

package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only way to claim stock and to give it back. Every call joins the caller's transaction; the quotas it touches stay
 * locked until that transaction ends, so it belongs at the end of it. Quotas are locked in the order of their ids: callers
 * that want several cannot wait for each other in a circle.
 */
public interface Stock {

    /**
     * So many of an item.
     *
     * @param pot where they come from; {@code BLOCKED} and {@code PROMISED} name the voucher that keeps them. Quotas the
     *     voucher keeps nothing in give from what is free.
     */
    record Take(Item item, int count, Pot pot, Optional<VoucherId> voucher) {
        public static Take free(Item item, int count) {
            return new Take(item, count, Pot.FREE, Optional.empty());
        }
    }

    /**
     * Decides about several requests that stand in a queue, each on its own: all of a request is claimed or nothing of it.
     * The answers stand in the order of the requests. Requests that take only what is free cost one statement together,
     * unless somebody waits for something of the event: what is free is theirs first.
     */
    List<Claim> claim(CallContext call, List<? extends Collection<Take>> requests);

    /**
     * Decides about one request of somebody who gave back something else in the same transaction: that is theirs again before
     * it is anybody's who waits.
     */
    Claim claim(CallContext call, Collection<Take> request, Collection<Take> own);

    /** The same for requests that are paid as they are made: what they take is sold, not held. Only from what is free. */
    List<Claim> buy(CallContext call, List<? extends Collection<Take>> requests);

    /** Decides about one request. */
    default Claim claim(CallContext call, Collection<Take> request) {
        return claim(call, List.of(request)).getFirst();
    }

    /** Gives back what was claimed and not sold, to where it came from. */
    void release(CallContext call, Collection<Take> takes);

    /** Turns claimed stock into sold stock. */
    void sell(CallContext call, Collection<Take> takes);

    /** Gives back what was sold; anybody may have it. */
    void returnSold(CallContext call, Collection<Take> takes);

    /**
     * Keeps so many of an item for a voucher, in all quotas the item needs.
     *
     * @param pot {@code BLOCKED} or {@code PROMISED}
     */
    Claim keep(CallContext call, VoucherId voucher, Pot pot, Item item, int count);

    /** Keeps so many places of one quota for a voucher. */
    Claim keep(CallContext call, VoucherId voucher, QuotaId quota, int count);

    /** Lets go what the voucher still keeps; what was claimed with it stays claimed. */
    void letGo(CallContext call, VoucherId voucher, Pot pot);

    /** What became of a claim. */
    sealed interface Claim {
        record Claimed() implements Claim {}

        /** Nothing was claimed; what is left of each item that was asked for in too great a number. */
        record Short(Map<Item, Integer> left) implements Claim {
            public Short {
                left = Map.copyOf(left);
            }
        }
    }
}

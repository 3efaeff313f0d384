package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import java.util.Map;

/**
 * The only way to claim stock and to give it back. Every call joins the caller's transaction and is one statement; the
 * quotas it touches stay locked until that transaction ends, so it belongs at the end of it.
 */
public interface Stock {
    /** Claims all of it or nothing. */
    Claim claim(CallContext call, Map<ProductId, Integer> quantities);

    /** Gives back what was claimed and not sold. */
    void release(CallContext call, Map<ProductId, Integer> quantities);

    /** Turns claimed stock into sold stock. */
    void sell(CallContext call, Map<ProductId, Integer> quantities);

    /** Gives back what was sold. */
    void returnSold(CallContext call, Map<ProductId, Integer> quantities);

    /** What became of a claim. */
    sealed interface Claim {
        record Claimed() implements Claim {}

        /** Nothing was claimed; what is left of each product that was asked for in too great a number. */
        record Short(Map<ProductId, Integer> left) implements Claim {
            public Short {
                left = Map.copyOf(left);
            }
        }
    }
}

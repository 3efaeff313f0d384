package dev.bilten.jobs.api;

import dev.bilten.kernel.CallContext;
import java.time.Duration;

/**
 * Background work that comes again and again, offered as a bean: expired holds, payments to ask about. It must be safe to
 * run twice, and to be cut off: a crash leaves the rest to the next time.
 */
public interface Sweep {
    /** Stable and unique, such as {@code holds.expire}; the claim is kept under it. */
    String name();

    /**
     * How long after one begins the next may begin for the same organizer; at least a second. Where nothing is known to be due
     * it may be minutes, see {@link Due}.
     */
    Duration every();

    /** One organizer's turn, outside any transaction. What it throws is logged, and its turn comes again. */
    void sweep(CallContext call);
}

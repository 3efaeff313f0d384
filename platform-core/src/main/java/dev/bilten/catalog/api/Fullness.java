package dev.bilten.catalog.api;

import java.util.Optional;

/**
 * How full an event is, each place counted once although several quotas may count it.
 *
 * @param sold paid, also beyond the size
 * @param held in carts and unpaid orders
 * @param kept for vouchers, for people on the waiting list, by the organizer
 * @param left what can still be claimed; empty for no limit
 * @param size empty for no limit
 */
public record Fullness(int sold, int held, int kept, Optional<Integer> left, Optional<Integer> size) {
    /** Of an event that counts nothing. */
    public static final Fullness UNCOUNTED = new Fullness(0, 0, 0, Optional.of(0), Optional.of(0));

    /** The most that a bar can show. */
    public int taken() {
        int all = sold + held + kept;
        return size.map(most -> Math.min(all, most)).orElse(all);
    }
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the places of an item are: of the scarcest of its quotas.
 *
 * @param left what can still be claimed
 * @param paid sold
 * @param unpaid in orders that wait for their money or for an answer
 * @param inCarts in carts of buyers
 * @param cartsUntil when the last of these carts ends
 * @param promised to people on the waiting list
 * @param due free, but for people on the waiting list, who are offered it next
 * @param blocked kept for vouchers
 * @param allotted kept back by the organizer
 * @param closed nothing more is sold, also when something comes back
 */
public record StockReason(
        String quota,
        int left,
        int paid,
        int unpaid,
        int inCarts,
        Optional<Instant> cartsUntil,
        int promised,
        int due,
        int blocked,
        int allotted,
        boolean closed) {
    /** Carts live for minutes: the hour alone says it. */
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The whole of it in one sentence, for the organizer's people. */
    public Violation violation(String pointer, ZoneId zone) {
        var until = cartsUntil.map(end -> HOUR.format(end.atZone(zone))).orElse("");
        return Violation.of(
                pointer,
                "error.places",
                left,
                paid,
                unpaid,
                inCarts,
                until,
                promised,
                due,
                blocked,
                allotted,
                closed ? 1 : 0);
    }

    /** What buyers may know: whether something may come back, and until when; nothing about others. */
    public Optional<Instant> mayComeBackUntil() {
        return closed ? Optional.empty() : cartsUntil;
    }
}

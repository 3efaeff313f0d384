package dev.bilten.catalog.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that opens, reserves or cheapens something.
 *
 * @param event the one it is for; empty for all of the organizer
 * @param maxUses in tickets, not orders
 * @param used in holds and in orders that are not over
 * @param budgetMinor it takes off at most so much altogether; empty for no limit
 * @param spentMinor what it has taken off in holds and orders that are not over
 * @param validUntil before then; empty for no end
 * @param offer made for somebody on the waiting list
 */
public record Voucher(
        VoucherId id,
        Optional<EventId> event,
        String code,
        VoucherTerms terms,
        int maxUses,
        int used,
        Optional<Long> budgetMinor,
        long spentMinor,
        Optional<Instant> validUntil,
        boolean offer,
        String tag,
        String comment,
        Instant createdAt,
        long version) {

    /** How a code is kept, however somebody types it. */
    public static String normal(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public int usesLeft() {
        return maxUses - used;
    }

    public Optional<Long> budgetLeft() {
        return budgetMinor.map(budget -> budget - spentMinor);
    }

    public boolean over(Instant now) {
        return validUntil.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Where the stock of its tickets comes from. */
    public Pot pot() {
        if (offer) {
            return Pot.PROMISED;
        }
        if (terms.ignoresStock()) {
            return Pot.BEYOND;
        }
        return terms.keepsStock() ? Pot.BLOCKED : Pot.FREE;
    }

    public boolean keeps() {
        return offer || terms.keepsStock();
    }
}

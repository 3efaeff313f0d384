package dev.bilten.ticketing.api;

import dev.bilten.catalog.api.EventId;
import java.time.Instant;

/**
 * A secret that opens no door any more.
 *
 * @param hash SHA-256 of the secret, in hex
 */
public record Revocation(String hash, TicketId ticket, EventId event, Why reason, Instant at) {
    public enum Why {
        /** Its order or position was cancelled. */
        CANCELLED,
        /** Somebody else has the ticket now, under another secret. */
        HANDED_OVER,
        /** Its code became known to others, so the organizer gave it a new one. */
        REPLACED
    }
}

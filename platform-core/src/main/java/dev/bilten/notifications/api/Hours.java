package dev.bilten.notifications.api;

import dev.bilten.ticketing.api.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * When a ticket lets in, where that is not simply when its event or its date is.
 *
 * @param from lets in from then on; empty for no bound
 * @param until lets in before then; empty for no bound
 */
public record Hours(Optional<Instant> from, Optional<Instant> until) {
    /** A dated ticket is good on its date. */
    public static Optional<Hours> of(Ticket ticket) {
        return ticket.date().isPresent()
                        || (ticket.validFrom().isEmpty() && ticket.validUntil().isEmpty())
                ? Optional.empty()
                : Optional.of(new Hours(ticket.validFrom(), ticket.validUntil()));
    }
}

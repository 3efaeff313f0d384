package dev.bilten.ticketing.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import java.time.Instant;

/**
 * The right of one person to come in, issued for one position of a paid order.
 *
 * @param number which ticket of its order, from 1
 * @param secret what its QR code says: 128 random bits in lower-case letters and digits; whoever knows it may enter
 * @param holder the attendee's name, else the buyer's
 */
public record Ticket(
        TicketId id,
        OrderId order,
        PositionId position,
        EventId event,
        ProductId product,
        int number,
        String secret,
        String holder,
        TicketState state,
        Instant issuedAt) {

    /** Names neither the secret nor the person: this text ends up in logs. */
    @Override
    public String toString() {
        return "Ticket[" + id + ", " + state + "]";
    }
}

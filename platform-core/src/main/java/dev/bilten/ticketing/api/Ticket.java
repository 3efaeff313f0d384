package dev.bilten.ticketing.api;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import java.time.Instant;
import java.util.Optional;

/**
 * The right of one person to come in, issued for one position of a paid order.
 *
 * @param date of a series; empty where it is good for all of them
 * @param number which position of its order, from 1
 * @param secret 128 random bits in lower-case letters and digits; whoever knows it may enter
 * @param holder the attendee's name, else the buyer's
 * @param validFrom lets in from then on; empty for no bound
 * @param validUntil lets in before then; empty for no bound
 * @param handover who was asked to take it over and has not answered yet
 * @param former whose it was before it was handed over
 */
public record Ticket(
        TicketId id,
        OrderId order,
        PositionId position,
        EventId event,
        ProductId product,
        Optional<DateId> date,
        int number,
        String secret,
        String holder,
        Optional<String> holderEmail,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        TicketState state,
        Instant issuedAt,
        Optional<Handover> handover,
        Optional<Former> former) {

    /** Somebody else than the buyer has it: its code is no longer the buyer's to see. */
    public boolean handedOver() {
        return former.isPresent();
    }

    /** Whose it was before. */
    public record Former(String name, String email) {
        @Override
        public String toString() {
            return "Former[…]";
        }
    }

    /** A ticket on its way to somebody else; until they accept, it stays its holder's. */
    public record Handover(String name, String email, Instant asked, Instant until) {
        @Override
        public String toString() {
            return "Handover[" + until + "]";
        }
    }

    /** Names neither the secret nor the person: this text ends up in logs. */
    @Override
    public String toString() {
        return "Ticket[" + id + ", " + state + "]";
    }
}

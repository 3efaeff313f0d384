package dev.bilten.web.api.orders;

import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The right of one person to come in.
 *
 * @param number which of its order, from 1
 * @param code what its QR code says: whoever knows it may enter
 * @param holder the attendee's name, else the buyer's
 */
@Schema(name = "Ticket")
public record TicketView(
        UUID id,
        @Schema(description = "Which of its order, from 1") int number,
        UUID product,

        @Schema(description = "What its QR code says: whoever knows it may enter")
        String code,

        @Schema(description = "The attendee's name, else the buyer's")
        String holder,

        TicketState state,
        Instant issuedAt) {

    static TicketView of(Ticket ticket) {
        return new TicketView(
                ticket.id().value(),
                ticket.number(),
                ticket.product().value(),
                ticket.secret(),
                ticket.holder(),
                ticket.state(),
                ticket.issuedAt());
    }
}

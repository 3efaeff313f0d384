package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.DateId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The right of one person to come in.
 *
 * @param number which of its order, from 1
 * @param code what its QR code says, signed: whoever knows it may enter
 * @param secret the secret in it, for typing where no camera reads
 * @param holder the attendee's name, else the buyer's
 */
@Schema(name = "Ticket")
public record TicketView(
        UUID id,
        @Schema(description = "Which of its order, from 1") int number,
        UUID product,

        @Schema(description = "What its QR code says, signed: whoever knows it may enter")
        String code,

        @Schema(description = "The secret in it, for typing where no camera reads: it opens the door as well")
        String secret,

        @Schema(description = "The attendee's name, else the buyer's")
        String holder,

        TicketState state,
        Instant issuedAt,

        @Nullable @Schema(description = "Of a series; null where the ticket is good for all its dates")
        UUID date,

        @Nullable @Schema(description = "Lets in from then on; null for no bound")
        Instant validFrom,

        @Nullable @Schema(description = "Lets in before then; null for no bound")
        Instant validUntil) {

    static TicketView of(Ticket ticket, String code) {
        return new TicketView(
                ticket.id().value(),
                ticket.number(),
                ticket.product().value(),
                code,
                ticket.secret(),
                ticket.holder(),
                ticket.state(),
                ticket.issuedAt(),
                ticket.date().map(DateId::value).orElse(null),
                ticket.validFrom().orElse(null),
                ticket.validUntil().orElse(null));
    }
}

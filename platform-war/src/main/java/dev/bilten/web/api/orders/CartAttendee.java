package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.ordering.api.AskedTicket;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked of whoever comes with one of a cart's tickets.
 *
 * @param position which of the order's it will be, from 1
 */
@Schema(name = "CartAttendee")
public record CartAttendee(
        @Schema(minimum = "1", description = "Which of the order's it will be, from 1")
        int position,

        Asked name,
        Asked email) {
    static CartAttendee of(AskedTicket ticket) {
        return new CartAttendee(ticket.number(), ticket.of().name(), ticket.of().email());
    }
}

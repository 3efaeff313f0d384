package dev.bilten.checkin.domain;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import java.time.Instant;
import java.util.Optional;

/**
 * The ticket behind a code, with all that the decision and the answer need.
 *
 * @param superseded the code is an earlier one of it: somebody else has the ticket by now
 * @param listed the list is for it
 */
public record Found(
        TicketId ticket,
        TicketState state,
        boolean superseded,
        boolean listed,
        OrderState order,
        EventId event,
        Text eventTitle,
        ProductId product,
        Text productName,
        String holder,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil) {}

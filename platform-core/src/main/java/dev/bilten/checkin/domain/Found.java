package dev.bilten.checkin.domain;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;

/** The ticket behind a code, with all that the decision and the answer need. */
public record Found(
        TicketId ticket,
        TicketState state,
        OrderState order,
        EventId event,
        Text eventTitle,
        ProductId product,
        Text productName,
        String holder) {}

package dev.bilten.notifications.api;

import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Order;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a message about one ticket may say. Names in it were typed by people: they are text, never markup.
 *
 * @param organizer what people know the organizer as
 * @param to the reader's name
 * @param other who hands it over, or who has it now
 * @param product what it is for
 * @param begins when that begins
 * @param hours when it lets in, where it has hours of its own
 * @param link where the reader goes on; whoever has it may
 * @param until when an offer ends
 */
public record TicketMail(
        String organizer,
        Order order,
        Event event,
        String to,
        String other,
        Phrase product,
        Optional<Instant> begins,
        Optional<Hours> hours,
        URI link,
        Optional<Instant> until) {}

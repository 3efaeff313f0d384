package dev.bilten.notifications.api;

import dev.bilten.catalog.api.Event;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a message to somebody on a waiting list may say. Names in it were typed by people: they are text, never markup.
 *
 * @param organizer what people know the organizer as
 * @param to the reader's name
 * @param product what is kept, in the message's language
 * @param quantity how many of it
 * @param begins when that begins
 * @param code the voucher that opens the offer, as people type it
 * @param link where the reader buys, with the code filled in
 * @param until when the offer ends
 */
public record WaitingMail(
        String organizer,
        Event event,
        String to,
        String product,
        int quantity,
        Optional<Instant> begins,
        String code,
        URI link,
        Instant until) {}

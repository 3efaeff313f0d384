package dev.bilten.notifications.api;

import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Phrase;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a message to somebody on a waiting list may say. Names in it were typed by people: they are text, never markup.
 *
 * @param organizer what people know the organizer as
 * @param to the reader's name
 * @param kept all that is kept or waited for: what they waited for first, then what goes with it
 * @param begins when that begins
 * @param code the voucher that opens the offer, as people type it; empty while they wait
 * @param link the reader's own place in the line, where what is kept is taken whole
 * @param until when the offer ends; empty while they wait
 */
public record WaitingMail(
        String organizer,
        Event event,
        String to,
        List<Kept> kept,
        Optional<Instant> begins,
        Optional<String> code,
        URI link,
        Optional<Instant> until) {
    public WaitingMail {
        kept = List.copyOf(kept);
    }

    /** @param name of the product, and of its kind */
    public record Kept(int quantity, Phrase name) {}
}

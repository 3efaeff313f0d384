package dev.bilten.admin;

import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Phrase;

/**
 * The event whose workspace a page belongs to: what {@code event/parts.html} draws around the page.
 *
 * @param href the event's own page
 */
public record Around(String id, String href, Phrase title) {
    public static Around of(Event event, Wording wording) {
        return new Around(event.id().toString(), "/admin/events/" + event.id(), wording.said(event.title()));
    }
}

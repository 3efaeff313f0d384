package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * An event as its pages show it.
 *
 * @param slug its part of the address, unique for the organizer
 * @param testMode its orders are marked, count nowhere and can be thrown away together
 * @param series has dates of its own; start and end are then those of the first and the last
 * @param text what it is about, in plain paragraphs
 * @param startsAt empty in a draft that has no date yet
 * @param zone the zone its times are shown in
 * @param currency what all its prices are in
 * @param sale when it is sold at all
 * @param image the object of its picture in the file store
 * @param imageAlt what the picture shows, in some languages; blank where it only pleases the eye
 * @param accent {@code #rrggbb}, before the organizer's own on all that is about this event alone
 * @param version goes up with each edit; an editor that saves over a newer one is told
 */
public record Event(
        EventId id,
        String slug,
        EventState state,
        boolean testMode,
        boolean series,
        Text title,
        Text text,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        ZoneId zone,
        String venueName,
        String venueAddress,
        Currency currency,
        SaleWindow sale,
        Optional<String> image,
        Text imageAlt,
        Optional<String> accent,
        long version) {
    /** The same at the time of one of its dates. */
    public Event at(Instant begins, Optional<Instant> ends) {
        return new Event(
                id,
                slug,
                state,
                testMode,
                series,
                title,
                text,
                Optional.of(begins),
                ends,
                zone,
                venueName,
                venueAddress,
                currency,
                sale,
                image,
                imageAlt,
                accent,
                version);
    }

    /** Until when a ticket for all of it lets somebody in: its beginning; of a series its end, as a pass is good till then. */
    public Optional<Instant> lastEntry() {
        return series ? endsAt.or(() -> startsAt) : startsAt;
    }
}

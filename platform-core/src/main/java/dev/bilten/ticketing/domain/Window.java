package dev.bilten.ticketing.domain;

import dev.bilten.catalog.api.ProductTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a ticket lets in: from the one moment, before the other; empty for no bound. */
public record Window(Optional<Instant> from, Optional<Instant> until) {
    public static final Window OPEN = new Window(Optional.empty(), Optional.empty());

    /** A date that nobody gave an end is over by then. */
    private static final Duration LONGEST_DATE = Duration.ofHours(12);

    /**
     * What the product says goes first, then its date. A single event's ticket has no window: its doors open when the
     * organizer opens them.
     *
     * @param doors how long before the date they open
     */
    public static Window of(
            ProductTerms.Validity validity, Optional<Wording.Date> date, Duration doors, ZoneId zone, Instant paidAt) {
        if (validity.days().isPresent()) {
            // whole days of the event's calendar: who pays in the evening has that evening, too
            var end = LocalDate.ofInstant(paidAt, zone)
                    .plusDays(validity.days().get())
                    .atStartOfDay(zone)
                    .toInstant();
            return new Window(Optional.of(paidAt), Optional.of(end));
        }
        if (validity.from().isPresent() || validity.until().isPresent()) {
            return new Window(validity.from(), validity.until());
        }
        return date.map(day -> new Window(
                        Optional.of(day.startsAt().minus(doors)),
                        Optional.of(day.endsAt().orElse(day.startsAt().plus(LONGEST_DATE)))))
                .orElse(OPEN);
    }
}

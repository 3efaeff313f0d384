package dev.bilten.admin.overview;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Fullness;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.kernel.Phrase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that comes next and how full it is.
 *
 * @param size what the bar is drawn against; null where there is nothing to draw
 * @param full sold, in carts and left, in words
 */
record Coming(
        Phrase title,
        String when,
        String where,
        String href,
        int taken,
        @Nullable Integer size,
        String full) {

    static Coming of(NextEvent event, Wording wording) {
        var formats = wording.formats(event.zone());
        var full = event.full();
        return new Coming(
                wording.said(event.title()),
                event.startsAt().map(formats::dateTime).orElse(""),
                event.venueName(),
                "/admin/events/" + event.id(),
                full.taken(),
                full.size().filter(size -> size > 0).orElse(null),
                words(full, wording));
    }

    private static String words(Fullness full, Wording wording) {
        if (full.size().equals(Optional.of(0)) && full.taken() == 0) {
            return wording.text("overview.full.none");
        }
        var given = wording.text("overview.full", full.sold(), full.held());
        var kept = full.kept() == 0 ? given : given + wording.text("overview.full.kept", full.kept());
        return kept
                + full.left()
                        .map(left -> wording.text("overview.full.left", left))
                        .orElseGet(() -> wording.text("overview.full.unlimited"));
    }
}

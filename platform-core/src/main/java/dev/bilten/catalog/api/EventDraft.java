package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What people say about an event when they make or edit it, and whether it can be taken as it is. */
public record EventDraft(
        Text title,
        Text text,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        ZoneId zone,
        String venueName,
        String venueAddress,
        Currency currency) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_VENUE = 300;

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (title.isBlank()) {
            found.add(Violation.of("/title", "error.required"));
        }
        tooLong(found, "/title", title, LONGEST_TITLE);
        tooLong(found, "/text", text, LONGEST_TEXT);
        tooLong(found, "/venueName", Text.of("en", venueName), LONGEST_VENUE);
        tooLong(found, "/venueAddress", Text.of("en", venueAddress), LONGEST_VENUE);
        if (endsAt.isPresent() && startsAt.isEmpty()) {
            found.add(Violation.of("/startsAt", "error.required"));
        }
        if (startsAt.isPresent() && endsAt.isPresent() && !endsAt.get().isAfter(startsAt.get())) {
            found.add(Violation.of("/endsAt", "error.end-before-start"));
        }
        return found;
    }

    static void tooLong(List<Violation> found, String pointer, Text text, int most) {
        text.byLanguage().forEach((language, words) -> {
            if (words.length() > most) {
                found.add(Violation.of(pointer, "error.too-long", most));
            }
        });
    }
}

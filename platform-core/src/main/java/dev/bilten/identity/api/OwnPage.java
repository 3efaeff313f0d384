package dev.bilten.identity.api;

import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A page in the organizer's own words: how to get there, who plays.
 *
 * @param slug its address in the shop, {@code /pages/<slug>}; never changes, so that what links to it goes on leading there
 * @param title what stands above it and in the footer
 * @param body Markdown
 * @param footer whether every page of the shop links to it
 * @param published whether buyers find it; a draft is seen in the admin only
 * @param version counts its changes, from 1
 */
public record OwnPage(String slug, Text title, Text body, boolean footer, boolean published, long version) {
    public static final int LONGEST_TITLE = 120;

    /** In one language, in characters. */
    public static final int LONGEST_BODY = 20_000;

    public String path() {
        return "/pages/" + slug;
    }

    /**
     * The language the page is shown in, so that title and text are of one: the reader's, else the shop's, else the first in
     * which something is written.
     */
    public String shownIn(String reader, String shop) {
        return Stream.concat(Stream.of(reader, shop), new TreeMap<>(body.byLanguage()).keySet().stream())
                .filter(this::written)
                .findFirst()
                .orElse(shop);
    }

    /** Its title in the language that the page is shown in. */
    public Phrase titleFor(String reader, String shop) {
        var language = shownIn(reader, shop);
        var found = title.phrase(language);
        return Phrase.of(
                found.toString(),
                found.language()
                        .or(() -> Optional.of(language))
                        .filter(its -> !its.equals(reader))
                        .orElse(null));
    }

    private boolean written(String language) {
        return !Objects.requireNonNullElse(body.byLanguage().get(language), "").isBlank();
    }
}

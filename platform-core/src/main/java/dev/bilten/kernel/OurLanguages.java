package dev.bilten.kernel;

import java.util.List;
import java.util.Locale;

/**
 * The languages that the platform itself speaks: every text of ours stands in each of them. An organizer offers some of them
 * in its shop. This is the only list; whoever adds a language adds its bundles, and the tests name those that are missing.
 */
public final class OurLanguages {
    /** BCP 47, in the order in which people choose; English first, which stands in where a text is missing. */
    public static final List<String> TAGS = List.of("en", "de", "fr", "es", "tr", "ar");

    public static final List<Locale> LOCALES =
            TAGS.stream().map(Locale::forLanguageTag).toList();

    private OurLanguages() {}
}

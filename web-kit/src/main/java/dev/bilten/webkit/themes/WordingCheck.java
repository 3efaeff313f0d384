package dev.bilten.webkit.themes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody's words may stand in place of the shop's: a pattern that can be read, asking for no more than the shop gives it. */
public final class WordingCheck {
    private WordingCheck() {}

    /** The last part of a message key, or null when the words may be used. */
    public static @Nullable String fault(String pattern, String original, String language) {
        try {
            return places(original, language).containsAll(places(pattern, language)) ? null : "place";
        } catch (IllegalArgumentException broken) {
            return "broken";
        }
    }

    private static Set<String> places(String pattern, String language) {
        return WordPatterns.read(pattern, language).getArgumentNames();
    }
}

package dev.bilten.plugin.api;

import java.util.Locale;
import java.util.Map;

/**
 * A text that people read, in several languages.
 *
 * @param byLanguage language ({@code en}, {@code ar}, {@code de} …, lower case) to text; holds at least {@code en}
 */
public record Text(Map<String, String> byLanguage) {
    /** Takes an unmodifiable copy. */
    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("a text needs at least English");
        }
    }

    /** A text that is the same everywhere, or has no translation yet. */
    public static Text of(String english) {
        return new Text(Map.of("en", english));
    }

    /** A text in English and one other language. */
    public static Text of(String english, String language, String other) {
        return new Text(Map.of("en", english, language, other));
    }

    /** The text in the locale's language, else in English. */
    public String in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.getOrDefault("en", ""));
    }
}

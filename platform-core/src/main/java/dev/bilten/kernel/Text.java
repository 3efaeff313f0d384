package dev.bilten.kernel;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in several languages, by BCP 47 language ({@code en}, {@code ar}). Stored as a JSON object.
 */
public record Text(Map<String, String> byLanguage) {
    public static final Text EMPTY = new Text(Map.of());

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Text of(String language, String text) {
        return new Text(Map.of(language, text));
    }

    public static Text of(String language, String text, String other, String otherText) {
        return new Text(Map.of(language, text, other, otherText));
    }

    /** The text in this language, else in English, else in the first language there is, else empty. */
    public String in(String language) {
        var exact = byLanguage.get(language);
        if (exact != null && !exact.isBlank()) {
            return exact;
        }
        var english = byLanguage.get("en");
        if (english != null && !english.isBlank()) {
            return english;
        }
        return new TreeMap<>(byLanguage)
                .values().stream().filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    public boolean isBlank() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}

package dev.bilten.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        var found = foundIn(language);
        return found == null ? "" : byLanguage.getOrDefault(found, "");
    }

    /** The same, and which language it was found in where that is another. */
    public Phrase phrase(String language) {
        var found = foundIn(language);
        return found == null
                ? Phrase.EMPTY
                : Phrase.of(byLanguage.getOrDefault(found, ""), found.equals(language) ? null : found);
    }

    private @Nullable String foundIn(String language) {
        if (written(language)) {
            return language;
        }
        return written("en")
                ? "en"
                : byLanguage.keySet().stream()
                        .filter(this::written)
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    private boolean written(String language) {
        var text = byLanguage.get(language);
        return text != null && !text.isBlank();
    }

    public boolean isBlank() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}

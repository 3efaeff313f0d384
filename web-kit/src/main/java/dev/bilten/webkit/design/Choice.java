package dev.bilten.webkit.design;

import org.jspecify.annotations.Nullable;

/** One option of a select or of radio cards; label and help are in the reader's language. */
public record Choice(String value, String label, @Nullable String help) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}

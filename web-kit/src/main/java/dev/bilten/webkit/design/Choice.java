package dev.bilten.webkit.design;

import dev.bilten.kernel.Phrase;
import org.jspecify.annotations.Nullable;

/** One option of a select or of radio cards; label and help are in the reader's language, or the label says in which it is. */
public record Choice(String value, Phrase label, @Nullable String help) {
    public Choice(String value, String label, @Nullable String help) {
        this(value, Phrase.of(label), help);
    }

    public static Choice of(String value, String label) {
        return of(value, Phrase.of(label));
    }

    public static Choice of(String value, Phrase label) {
        return new Choice(value, label, null);
    }
}

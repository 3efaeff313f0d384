package dev.bilten.extensions.api;

import dev.bilten.kernel.Text;
import java.util.List;

/** A theme an organizer may choose. */
public record ThemeView(String id, Text name, String version, List<Option> options) {
    public ThemeView {
        options = List.copyOf(options);
    }

    /**
     * Something the organizer may set.
     *
     * @param type {@code color}, {@code choice}, {@code text} or {@code switch}
     * @param choices the allowed values of a choice, else empty
     */
    public record Option(String key, String type, Text label, String fallback, List<Choice> choices) {
        public Option {
            choices = List.copyOf(choices);
        }

        public Option withFallback(String value) {
            return new Option(key, type, label, value, choices);
        }
    }

    public record Choice(String value, Text label) {}
}

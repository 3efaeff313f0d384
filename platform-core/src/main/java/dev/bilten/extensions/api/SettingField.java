package dev.bilten.extensions.api;

import dev.bilten.kernel.Text;
import java.util.List;
import java.util.Optional;

/**
 * One setting of a plugin, as its manifest describes it.
 *
 * @param key {@code [a-z][a-z0-9-]*}
 * @param required whether a plugin cannot be switched on without it
 * @param fallback the value when nobody gave one
 * @param choices for {@link Type#CHOICE} the possible values in order, else empty
 * @param operatorOnly true when only the operator sets it, in the configuration as {@code bilten.plugins.<id>.<key>}
 */
public record SettingField(
        String key,
        Type type,
        Text label,
        boolean required,
        Optional<String> fallback,
        List<Choice> choices,
        boolean operatorOnly) {
    /** What a setting holds; {@code SECRET} is kept encrypted and never shown again. */
    public enum Type {
        TEXT,
        SECRET,
        URL,
        NUMBER,
        CHOICE,
        BOOL
    }

    /** One possible value and what people read. */
    public record Choice(String value, Text label) {}

    public SettingField {
        choices = List.copyOf(choices);
    }
}

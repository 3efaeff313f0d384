package dev.bilten.plugin.api;

import java.util.List;

/**
 * Something a gateway asks the buyer at the checkout. The host draws the field, checks it against this description, and
 * hands the answer over in {@link PaymentRequest#inputs()}.
 *
 * @param key the name of the answer: {@code [a-z][a-z0-9_]*}, unique within the gateway
 * @param type how it is asked
 * @param label what the buyer reads above the field
 * @param required whether the checkout insists on an answer
 * @param choices for {@link Type#CHOICE} the possible answers in order, else empty
 */
public record Field(String key, Type type, Text label, boolean required, List<Choice> choices) {
    /** How a field is asked. More kinds may come; a host of an older version draws an unknown one as text. */
    public enum Type {
        /** One line of text, at most 200 characters. */
        TEXT,
        /** One of {@link Field#choices()}; the answer is its value. */
        CHOICE,
        /** Yes or no; the answer is {@code true} or {@code false}. */
        CHECK,
        /** A telephone number in international form, {@code +49…}. */
        PHONE
    }

    /**
     * One possible answer.
     *
     * @param value what the plugin receives
     * @param label what the buyer reads
     */
    public record Choice(String value, Text label) {}

    /** Takes an unmodifiable copy of the choices. */
    public Field {
        choices = List.copyOf(choices);
        if (type == Type.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException("a choice without choices: " + key);
        }
    }
}

package dev.bilten.kernel;

import java.util.List;

/**
 * One thing wrong with one part of an input.
 *
 * @param pointer a JSON pointer into the body ({@code /lines/0/quantity}); for a form, the field's name behind a slash
 * @param key the message's key in the common bundle ({@code error.required})
 * @param arguments what the message names: limits, the value's kind; never another tenant's data
 */
public record Violation(String pointer, String key, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String pointer, String key, Object... arguments) {
        return new Violation(pointer, key, List.of(arguments));
    }
}

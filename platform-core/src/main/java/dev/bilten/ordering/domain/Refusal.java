package dev.bilten.ordering.domain;

import dev.bilten.kernel.Violation;
import java.util.List;

/**
 * One reason against a wish, and what of it is meant.
 *
 * @param pointer a JSON pointer into the wishes
 */
public record Refusal(String pointer, WhyRefused why, List<Object> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String pointer, WhyRefused why, Object... arguments) {
        return new Refusal(pointer, why, List.of(arguments));
    }

    public Violation violation() {
        return new Violation(pointer, why.key(), arguments);
    }
}

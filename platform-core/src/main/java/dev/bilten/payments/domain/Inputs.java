package dev.bilten.payments.domain;

import dev.bilten.kernel.Violation;
import dev.bilten.plugin.api.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a buyer's answers against the questions a gateway asks, so that the plugin sees only what it asked for. */
public final class Inputs {
    private static final int LONGEST = 500;

    private Inputs() {}

    public static List<Violation> violations(List<Field> fields, Map<String, String> inputs) {
        var found = new ArrayList<Violation>();
        for (var field : fields) {
            var answer = inputs.getOrDefault(field.key(), "").strip();
            var pointer = "/inputs/" + field.key();
            if (answer.isEmpty()) {
                if (field.required()) {
                    found.add(Violation.of(pointer, "error.required"));
                }
            } else if (answer.length() > LONGEST) {
                found.add(Violation.of(pointer, "error.too-long", LONGEST));
            } else if (!field.choices().isEmpty()
                    && field.choices().stream()
                            .noneMatch(choice -> choice.value().equals(answer))) {
                found.add(Violation.of(pointer, "error.unknown-choice"));
            }
        }
        inputs.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> found.add(Violation.of("/inputs/" + key, "error.unknown-choice")));
        return found;
    }
}

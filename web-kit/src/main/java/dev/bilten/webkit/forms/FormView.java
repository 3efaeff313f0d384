package dev.bilten.webkit.forms;

import java.util.List;
import java.util.Map;

/**
 * A form as templates read it: {@code ${form.values['name']}}, {@code ${form.errors['name']}}, {@code ${form.summary}}.
 *
 * @param values what was typed, or what is stored
 * @param errors the text of the error by field, already in the reader's language
 * @param summary the same errors in the order of the form, for the list at the top that links to the fields
 */
public record FormView(Map<String, String> values, Map<String, String> errors, List<Fault> summary) {

    /** One wrong field; {@code field} is its name and id. */
    public record Fault(String field, String text) {}

    public FormView {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
        summary = List.copyOf(summary);
    }

    /** A form that nobody sent yet, filled with what is stored. */
    public static FormView of(Map<String, String> values) {
        return new FormView(values, Map.of(), List.of());
    }
}

package dev.bilten.webkit.forms;

import dev.bilten.webkit.messages.ShownTime;
import java.util.HashMap;
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
    /** The moment that a field of a local time shows goes back beside it, under its name with this behind. */
    static final String SHOWN = ".shown";

    /** One wrong field; {@code field} is its name and id. */
    public record Fault(String field, String text) {}

    public FormView {
        values = apart(values);
        errors = Map.copyOf(errors);
        summary = List.copyOf(summary);
    }

    private static Map<String, String> apart(Map<String, String> values) {
        var all = new HashMap<String, String>();
        values.forEach((name, value) -> {
            var shown = ShownTime.read(value);
            all.put(name, shown.text());
            shown.moment().ifPresent(moment -> all.put(name + SHOWN, moment));
        });
        return Map.copyOf(all);
    }

    /** A form that nobody sent yet, filled with what is stored. */
    public static FormView of(Map<String, String> values) {
        return new FormView(values, Map.of(), List.of());
    }
}

package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One option of a theme as a field: {@code color}, {@code choice}, {@code switch} or {@code text}. */
record ThemeOption(String name, String type, String label, List<Choice> choices) {
    private static final String PREFIX = "o.";

    static ThemeOption of(ThemeView.Option option, Wording wording) {
        return new ThemeOption(
                PREFIX + option.key(),
                option.type(),
                wording.in(option.label()),
                option.choices().stream()
                        .map(choice -> Choice.of(choice.value(), wording.in(choice.label())))
                        .toList());
    }

    static FormView filled(ThemeView theme, Map<String, String> chosen) {
        var values = new HashMap<String, String>();
        theme.options()
                .forEach(option ->
                        values.put(PREFIX + option.key(), chosen.getOrDefault(option.key(), option.fallback())));
        return FormView.of(values);
    }

    /** A box that is not ticked sends nothing, and means no. */
    static Map<String, String> read(ThemeView theme, Form form) {
        var values = new HashMap<String, String>();
        for (var option : theme.options()) {
            var name = PREFIX + option.key();
            values.put(
                    option.key(), option.type().equals("switch") ? String.valueOf(form.ticked(name)) : form.raw(name));
        }
        return values;
    }

    static void explain(Form form, List<Violation> violations) {
        violations.forEach(violation -> form.fault(
                PREFIX + violation.pointer().substring(1),
                violation.key(),
                violation.arguments().toArray()));
    }
}

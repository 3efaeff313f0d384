package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.admin.event.UsualFact;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One option of a theme as a field: {@code color}, {@code choice}, {@code switch} or {@code text}.
 *
 * @param origin whose its value is; null where nobody but the theme could have said it
 */
public record ThemeOption(
        String name,
        String type,
        Phrase label,
        List<Choice> choices,
        @Nullable UsualFact origin) {
    private static final String PREFIX = "o.";

    public static ThemeOption of(ThemeView.Option option, Wording wording) {
        return of(option, null, wording);
    }

    static ThemeOption of(ThemeView.Option option, @Nullable UsualFact origin, Wording wording) {
        return new ThemeOption(
                PREFIX + option.key(),
                option.type(),
                wording.said(option.label()),
                option.choices().stream()
                        .map(choice -> Choice.of(choice.value(), wording.said(choice.label())))
                        .toList(),
                origin);
    }

    /** A value as people read it. */
    static String told(ThemeView.Option option, String value, Wording wording) {
        return switch (option.type()) {
            case "switch" -> wording.text(Boolean.parseBoolean(value) ? "common.yes" : "common.no");
            case "choice" ->
                option.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(choice -> wording.said(choice.label()).toString())
                        .orElse(value);
            default -> value;
        };
    }

    public static FormView filled(ThemeView theme, Map<String, String> chosen) {
        var values = new HashMap<String, String>();
        theme.options()
                .forEach(option ->
                        values.put(PREFIX + option.key(), chosen.getOrDefault(option.key(), option.fallback())));
        return FormView.of(values);
    }

    /** A box that is not ticked sends nothing, and means no. */
    public static Map<String, String> read(ThemeView theme, Form form) {
        var values = new HashMap<String, String>();
        for (var option : theme.options()) {
            var name = PREFIX + option.key();
            values.put(
                    option.key(), option.type().equals("switch") ? String.valueOf(form.ticked(name)) : form.raw(name));
        }
        return values;
    }

    public static void explain(Form form, List<Violation> violations) {
        form.explain(violations, pointer -> PREFIX + pointer.substring(1));
    }
}

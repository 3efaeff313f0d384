package dev.bilten.admin;

import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page's words in one reader's language, for what Java puts into view models. */
public record Wording(Messages messages, String bundle, Locale locale) {
    public String text(String key, Object... args) {
        return messages.text(bundle, locale, key, args);
    }

    /** The same, where what is put into it may be in another language. */
    public Phrase phrase(String key, Object... args) {
        return messages.phrase(bundle, locale, key, args);
    }

    /** Without its language: what a field holds to be changed, and what goes into a file. Pages show {@link #said}. */
    public String in(Text text) {
        return text.in(locale.getLanguage());
    }

    /** As pages show it: with the language it is in. */
    public Phrase said(Text text) {
        return text.phrase(locale.getLanguage());
    }

    public Formats formats(ZoneId zone) {
        return Formats.of(locale, zone);
    }

    /** Each of these by its name, called by the word that stands under this key and the name. */
    public List<Choice> choices(String key, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), text(key + "." + value.name())))
                .toList();
    }

    /** The form once more, with what was typed and what is wrong with it. */
    public FormView again(Form form) {
        return form.view(messages, bundle, locale);
    }

    /**
     * The fields of an address once more, each with what is wrong beside it.
     *
     * @param faults the key of what is wrong with a field, in the order of the fields
     */
    public FormView beside(Map<String, String> typed, Map<String, String> faults) {
        var texts = new LinkedHashMap<String, String>();
        faults.forEach((field, key) -> texts.put(field, text(key)));
        return new FormView(
                typed,
                texts,
                texts.entrySet().stream()
                        .map(fault -> new FormView.Fault(fault.getKey(), fault.getValue()))
                        .toList());
    }

    /**
     * Puts what a use case says about its input beside the fields.
     *
     * @param fields the field of each pointer; a pointer that is absent names its field itself
     */
    public static void explain(Form form, List<Violation> violations, Map<String, String> fields) {
        form.explain(violations, pointer -> fields.getOrDefault(pointer, itself(pointer)));
    }

    /** The whole of a form has an empty pointer. */
    private static String itself(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }
}

package dev.bilten.admin;

import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import java.time.ZoneId;
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

    public String in(Text text) {
        return text.in(locale.getLanguage());
    }

    /** As a page shows it: with the language it is in. */
    public Phrase said(Text text) {
        return text.phrase(locale.getLanguage());
    }

    public Formats formats(ZoneId zone) {
        return Formats.of(locale, zone);
    }

    /** The form once more, with what was typed and what is wrong with it. */
    public FormView again(Form form) {
        return form.view(messages, bundle, locale);
    }

    /**
     * Puts what a use case says about its input beside the fields.
     *
     * @param fields the field of each pointer; a pointer that is absent names its field itself
     */
    public static void explain(Form form, List<Violation> violations, Map<String, String> fields) {
        violations.forEach(violation -> form.fault(
                fields.getOrDefault(violation.pointer(), itself(violation.pointer())),
                violation.key(),
                violation.arguments().toArray()));
    }

    /** The whole of a form has an empty pointer. */
    private static String itself(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }
}

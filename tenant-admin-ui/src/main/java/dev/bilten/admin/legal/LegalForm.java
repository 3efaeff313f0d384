package dev.bilten.admin.legal;

import dev.bilten.identity.api.LegalTexts;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.HashMap;
import java.util.Map;

/** Legal texts as a form, there and back, the same on the pages of all levels. */
final class LegalForm {
    private LegalForm() {}

    static LegalTexts read(Form form) {
        return new LegalTexts(
                form.localizedText("terms").max(LegalTexts.LONGEST).value(),
                form.localizedText("privacy").max(LegalTexts.LONGEST).value());
    }

    static FormView filled(LegalTexts texts) {
        var values = new HashMap<String, String>();
        put(values, "terms", texts.terms());
        put(values, "privacy", texts.privacy());
        return FormView.of(values);
    }

    private static void put(Map<String, String> values, String field, Text text) {
        text.byLanguage().forEach((language, words) -> values.put(field + "." + language, words));
    }
}

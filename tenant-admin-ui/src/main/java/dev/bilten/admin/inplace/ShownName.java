package dev.bilten.admin.inplace;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.Form;
import java.util.HashMap;
import java.util.Locale;

/** A text in several languages, of which a row shows one. */
public final class ShownName {
    private ShownName() {}

    /** The language of what a reader sees of it; the reader's own where there is nothing. */
    public static String language(Text text, Locale reader) {
        var seen = text.in(reader.getLanguage());
        return text.byLanguage().entrySet().stream()
                .filter(one -> !seen.isBlank() && one.getValue().equals(seen))
                .map(one -> one.getKey())
                .sorted((one, other) ->
                        Boolean.compare(other.equals(reader.getLanguage()), one.equals(reader.getLanguage())))
                .findFirst()
                .orElse(reader.getLanguage());
    }

    /** The text with other words in the language that the row showed; all other languages stay. */
    public static Text changed(Text text, Form form, Locale reader, String words) {
        var sent = form.raw("language");
        var language = OurLanguages.TAGS.contains(sent) ? sent : language(text, reader);
        var texts = new HashMap<>(text.byLanguage());
        if (words.isEmpty()) {
            texts.remove(language);
        } else {
            texts.put(language, words);
        }
        return new Text(texts);
    }
}

package dev.bilten.webkit.themes;

import com.ibm.icu.text.MessageFormat;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.Bundles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every word that the theme says, it says in each of our languages. Without English, which stands in for the others, or without
 * Arabic, which shows that it turns round, it is refused; what another language lacks is a warning.
 */
final class WordsCheck {
    static final List<String> NEEDED = List.of("en", "ar");

    private final ThemeFiles files;
    private final List<Finding> findings = new ArrayList<>();

    private WordsCheck(ThemeFiles files) {
        this.files = files;
    }

    static List<Finding> check(ThemeFiles files, Set<String> inherited) {
        var check = new WordsCheck(files);
        var known = new HashSet<String>();
        for (var language : OurLanguages.TAGS) {
            known.addAll(check.words(language).keySet());
        }
        for (var language : OurLanguages.TAGS) {
            check.language(language, known, inherited);
        }
        return check.findings;
    }

    static String file(String language) {
        return "messages/" + language + ".properties";
    }

    private Map<String, String> words(String language) {
        try {
            return files.text(file(language)).map(Bundles::parse).orElse(Map.of());
        } catch (IllegalArgumentException badEscape) {
            findings.add(Finding.error(file(language), 0, "words-broken", String.valueOf(badEscape.getMessage())));
            return Map.of();
        }
    }

    private void language(String language, Set<String> known, Set<String> inherited) {
        var words = words(language);
        var text = files.text(file(language)).orElse("");
        words.forEach((key, pattern) -> {
            try {
                var _ = new MessageFormat(pattern, Locale.forLanguageTag(language));
            } catch (IllegalArgumentException broken) {
                findings.add(Finding.error(file(language), Lines.of(text, key), "words-broken", key));
            }
        });
        known.stream()
                .filter(key -> !words.containsKey(key) && !inherited.contains(key))
                .sorted()
                .forEach(key -> findings.add(
                        NEEDED.contains(language)
                                ? Finding.error(file(language), 0, "words-missing", key)
                                : Finding.warning(file(language), 0, "words-missing", key)));
    }
}

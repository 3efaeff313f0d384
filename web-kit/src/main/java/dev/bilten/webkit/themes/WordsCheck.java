package dev.bilten.webkit.themes;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.Bundles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every word that the theme says, it says in each of our languages. Without English, which stands in for the others, or without
 * Arabic, which shows that it turns round, it is refused; what another language lacks is a warning.
 */
final class WordsCheck {
    static final List<String> NEEDED = List.of("en", "ar");

    private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\u(?![0-9a-fA-F]{4})");

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
            findings.add(Finding.error(file(language), badEscape(language), "words-escape"));
            return Map.of();
        }
    }

    /** The first line with a backslash and a u that no four hexadecimal digits follow. */
    private int badEscape(String language) {
        var text = files.text(file(language)).orElse("");
        var bad = BAD_ESCAPE.matcher(text);
        return bad.find() ? Lines.at(text, bad.start()) : 0;
    }

    private void language(String language, Set<String> known, Set<String> inherited) {
        var words = words(language);
        var text = files.text(file(language)).orElse("");
        words.forEach((key, pattern) -> {
            try {
                var _ = WordPatterns.read(pattern, language);
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

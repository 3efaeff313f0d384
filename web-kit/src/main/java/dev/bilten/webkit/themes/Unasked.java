package dev.bilten.webkit.themes;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.view.ThemeChain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a theme has and no page ever asks for: mostly a slip in a name, and its author wonders why nothing changes. */
final class Unasked {
    private static final String FOLDER = "templates/";

    private final ThemeFiles files;
    private final List<String> templates;

    private Unasked(ThemeFiles files) {
        this.files = files;
        this.templates = files.names().stream()
                .filter(ThemeCheck.TEMPLATE.asMatchPredicate())
                .flatMap(name -> files.text(name).stream())
                .toList();
    }

    /** @param inherited keys that have words in what it extends */
    static List<Finding> check(ThemeFiles files, ThemeChain chain, Set<String> inherited) {
        var unasked = new Unasked(files);
        var findings = new ArrayList<Finding>();
        findings.addAll(
                unasked.templates(chain.sources().subList(1, chain.sources().size())));
        findings.addAll(unasked.words(inherited));
        return findings;
    }

    private List<Finding> templates(List<ThemeChain.Source> extended) {
        return files.names().stream()
                .filter(ThemeCheck.TEMPLATE.asMatchPredicate())
                .filter(file ->
                        extended.stream().noneMatch(one -> one.read(file).isPresent()))
                .filter(file -> !Contract.bundled().pages().containsKey(name(file)))
                .filter(file -> !named("theme:" + name(file)))
                .map(file -> Finding.warning(file, 0, "template-unasked"))
                .toList();
    }

    private static String name(String file) {
        return file.substring(FOLDER.length()).replaceFirst("\\.html$", "");
    }

    /** Each is told once, in the first language that has it. */
    private List<Finding> words(Set<String> inherited) {
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<>(inherited);
        for (var language : OurLanguages.TAGS) {
            var file = WordsCheck.file(language);
            var text = files.text(file).orElse("");
            parsed(text)
                    .filter(seen::add)
                    .filter(key -> !asked(key))
                    .sorted()
                    .forEach(key -> findings.add(Finding.warning(file, Lines.of(text, key), "words-unasked", key)));
        }
        return findings;
    }

    private static Stream<String> parsed(String text) {
        try {
            return Bundles.parse(text).keySet().stream();
        } catch (IllegalArgumentException broken) {
            return Stream.empty();
        }
    }

    /** By its whole name, or put together of its beginning and a value: {@code #{${'fee.' + kind}}}. */
    private boolean asked(String key) {
        return named(key)
                || IntStream.range(0, key.length())
                        .filter(at -> key.charAt(at) == '.')
                        .mapToObj(at -> key.substring(0, at + 1))
                        .anyMatch(beginning -> named(beginning + "'") || named(beginning + "$"));
    }

    private boolean named(String what) {
        return templates.stream().anyMatch(text -> text.contains(what));
    }
}

package dev.bilten.admin.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Settings;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AxeWordsTest {
    /** A rule as axe-core is packed: its name, how grave it is, and further on its tags. */
    private static final Pattern RULE =
            Pattern.compile("\\{id:\"([a-z-]+)\",[^{}]*?impact:\"(\\w+)\",.*?tags:\\[([^\\]]*)]", Pattern.DOTALL);

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Set<String> NEVER_RUN = Set.of("experimental", "deprecated");

    private static String read(String name) throws IOException {
        try (var in = Objects.requireNonNull(AxeWordsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> quoted(String list) {
        return Arrays.stream(list.split(","))
                .map(one -> one.strip().replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return quoted(text.substring(from, text.indexOf(end, from)));
    }

    /** What the script asks of axe, and what it takes of the answer. */
    private static List<String> reported() throws IOException {
        var script = read("/assets/design/axe.js");
        var run = between(script, "runOnly: [", "]");
        assertThat(between(script, "new Set([", "])")).isEqualTo(GRAVE);
        var off = Pattern.compile("\"([a-z-]+)\": \\{ enabled: false }")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var axe = read("/axe.min.js");
        return RULE.matcher(axe.substring(axe.indexOf("rules:[{id:")))
                .results()
                .filter(rule -> GRAVE.contains(rule.group(2)) && !off.contains(rule.group(1)))
                .filter(rule -> {
                    var tags = new HashSet<>(quoted(rule.group(3)));
                    return tags.stream().noneMatch(NEVER_RUN::contains)
                            && tags.stream().anyMatch(run::contains);
                })
                .map(rule -> rule.group(1))
                .toList();
    }

    @Test
    void every_rule_that_a_report_can_name_says_what_to_do() throws IOException {
        assertThat(reported()).hasSizeGreaterThan(40);
        assertThat(AxeWords.RULES).containsExactlyInAnyOrderElementsOf(reported());
    }

    @Test
    void in_the_readers_language() {
        Settings plain = _ -> Optional.empty();
        var sources = new Sources(plain);
        var messages = new Messages(new Bundles(sources), sources);
        var english = new AxeWords(messages, Locale.ENGLISH).all();
        for (var language : OurLanguages.TAGS) {
            var words = new AxeWords(messages, Locale.forLanguageTag(language)).all();
            assertThat(words).extracting(AxeWords.Word::text).doesNotHaveDuplicates();
            if (!language.equals("en")) {
                assertThat(words).doesNotContainAnyElementsOf(english);
            }
        }
    }
}

package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that a theme is given or posts is without a meaning, and no meaning outlives what it was for. */
class MeaningsTest {
    private static final String ELEMENT = "<(?:input|select|textarea|button)\\b[^>]*?\\s";
    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile(ELEMENT + "name=\"([^\"]+)\""),
            Pattern.compile(ELEMENT + "th:name=\"\\|([^|]+)\\|\""),
            Pattern.compile(":: line\\('([^']+)'"),
            Pattern.compile(":: line\\(\\|([^|]+)\\|"));

    private static List<String> names(Meanings meanings) {
        var names = new ArrayList<String>();
        meanings.parts().forEach((head, part) -> {
            names.add(head);
            part.names().keySet().forEach(name -> names.add(head + "." + name));
        });
        return names;
    }

    @Test
    void every_name_has_a_meaning_and_every_meaning_a_name() throws IOException {
        assertThat(names(Meanings.read("meanings.txt")))
                .containsExactlyInAnyOrderElementsOf(names(Meanings.read("contract.txt")));
    }

    @Test
    void every_record_is_called_by_a_name_of_its_own_and_says_what_it_is() throws IOException {
        var parts = Meanings.read("meanings.txt").parts();
        assertThat(parts.values()).allSatisfy(part -> assertThat(part.says()).isNotBlank());
        var called = parts.entrySet().stream()
                .filter(one -> one.getKey().startsWith("type "))
                .map(one -> one.getValue().called())
                .toList();
        assertThat(called).doesNotHaveDuplicates().doesNotContain("").noneMatch(name -> name.endsWith("View"));
    }

    @Test
    void every_field_that_the_base_theme_posts_has_a_meaning_and_no_other_has() throws IOException {
        var posted = new TreeSet<String>();
        for (var part : Meanings.read("meanings.txt").parts().values()) {
            part.posted().keySet().stream().filter(name -> !name.endsWith("…")).forEach(posted::add);
        }
        assertThat(posted).isEqualTo(fields());
    }

    private static TreeSet<String> fields() throws IOException {
        var fields = new TreeSet<String>();
        try (var all = Files.walk(Path.of("base/templates"))) {
            for (var file : all.filter(one -> one.toString().endsWith(".html")).toList()) {
                var text = Files.readString(file);
                FIELDS.forEach(pattern -> pattern.matcher(text)
                        .results()
                        .map(match -> match.group(1).replace("${", "<").replace("}", ">"))
                        .forEach(fields::add));
            }
        }
        fields.remove("_csrf");
        return fields;
    }
}

package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.messages.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference of the guide to themes is made from the contract and the base theme. */
class ReferenceTest {
    private static final Path FILE = Path.of("../docs/themes/reference.md");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\w*");
    private static final Pattern NOTE = Pattern.compile("<!-- (.*?) -->");

    @Test
    void the_reference_says_what_there_is() throws IOException {
        var made = made();
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE))
                .as("out of date: run this test with -Dreference.write=true")
                .isEqualTo(made);
    }

    private static String made() throws IOException {
        var text = new StringBuilder("""
                # What a theme may use
                Made from the code by `ReferenceTest`; edited by nobody. First what each page gives its template and what its forms post, then what that consists of, the templates, and the words. `text`, `words` (a text that may be in another language than the page, and says so by itself where `th:text` writes it), `number`, `flag` (yes or no); `[T]` is a list, `{T}` values by name, `T?` may be missing. \
                Texts are finished and in the reader's language; an address can be linked as it is. The guide is [README.md](README.md).
                """);
        contract(text);
        parts(text);
        words(text);
        return text.toString();
    }

    private static void contract(StringBuilder text) throws IOException {
        var contract = Meanings.read("contract.txt");
        var meanings = Meanings.read("meanings.txt");
        contract.parts().forEach((head, part) -> {
            if (head.startsWith("page ")) {
                var name = head.substring(5);
                var title = name.equals("every-page") ? "On every page" : "The page `" + name + "`";
                section(text, "## " + title, part, meanings.part(head), meanings);
            }
        });
        text.append("\n## What they consist of\n");
        var types = new TreeMap<String, String>();
        contract.parts().keySet().stream()
                .filter(head -> head.startsWith("type "))
                .forEach(head -> types.put(meanings.part(head).called(), head));
        types.forEach(
                (called, head) -> section(text, "### " + called, contract.part(head), meanings.part(head), meanings));
    }

    private static void section(
            StringBuilder text, String title, Meanings.Part gives, Meanings.Part means, Meanings meanings) {
        text.append('\n').append(title).append('\n').append(means.says()).append("\n\n");
        gives.names()
                .forEach((name, type) -> text.append("- `%s` %s – %s\n"
                        .formatted(name, linked(type, meanings), means.names().get(name))));
        if (!means.posted().isEmpty()) {
            text.append("\nPosted, beside `_csrf`:\n\n");
            means.posted().forEach((name, meaning) -> text.append("- `%s` – %s\n".formatted(name, meaning)));
        }
    }

    /** By the name that the reference has for it. */
    private static String linked(String type, Meanings meanings) {
        return RECORD.matcher(type).replaceAll(match -> {
            var called = meanings.part("type " + match.group()).called();
            return "[" + called + "](#" + called.toLowerCase(Locale.ROOT) + ")";
        });
    }

    private static void parts(StringBuilder text) throws IOException {
        text.append("\n## Templates and their parts\n| template | parts | |\n|---|---|---|\n");
        for (var file : templates()) {
            var content = Files.readString(file);
            var parts = new ArrayList<String>();
            FRAGMENT.matcher(content).results().forEach(match -> parts.add("`" + match.group(1) + "`"));
            var note = NOTE.matcher(content);
            var name = Path.of("base/templates").relativize(file).toString();
            text.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(String.join(", ", parts))
                    .append(" | ")
                    .append(note.find() ? note.group(1).replace("|", "\\|") : "")
                    .append(" |\n");
        }
    }

    private static List<Path> templates() throws IOException {
        try (var all = Files.walk(Path.of("base/templates"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void words(StringBuilder text) throws IOException {
        text.append("\n## Words\n| key | English |\n|---|---|\n");
        new TreeMap<>(Bundles.parse(Files.readString(Path.of("base/messages/en.properties"))))
                .forEach((key, word) -> text.append("| `")
                        .append(key)
                        .append("` | ")
                        .append(word.replace("|", "\\|"))
                        .append(" |\n"));
    }
}

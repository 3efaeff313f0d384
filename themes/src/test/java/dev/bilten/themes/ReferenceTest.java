package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.messages.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference of the guide to themes is made from the contract and the base theme. */
class ReferenceTest {
    private static final Path FILE = Path.of("../docs/themes/reference.md");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([^\"]+)\"");
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
                Made from the code by `ReferenceTest`; edited by nobody. `text`, `number`, `flag` (yes or no); `[T]` is a list, `{T}` values by name, `T?` may be missing. \
                Texts are finished and in the reader's language. The guide is [README.md](README.md).
                """);
        contract(text);
        parts(text);
        words(text);
        return text.toString();
    }

    private static void contract(StringBuilder text) throws IOException {
        for (var line : Files.readAllLines(Path.of("contract.txt"))) {
            if (line.startsWith("page ")) {
                var name = line.substring(5);
                text.append(name.equals("every-page") ? "\n## On every page\n" : "\n## The page `" + name + "`\n");
            } else if (line.startsWith("type ")) {
                text.append("\n### ").append(line.substring(5)).append('\n');
            } else if (line.startsWith("  ")) {
                var parts = line.strip().split(" ", 2);
                text.append("- `")
                        .append(parts[0])
                        .append("` ")
                        .append(parts[1])
                        .append('\n');
            }
        }
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

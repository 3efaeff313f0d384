package dev.bilten.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the platform itself writes into the log of changes, the page that shows it has words for. */
class ActionWordsTest {
    private static final Path CODE = Path.of("../platform-core/src/main/java");
    private static final Path WORDS =
            Path.of("../tenant-admin-ui/src/main/java/dev/bilten/admin/audit/audit.en.properties");
    private static final Pattern CHANGE =
            Pattern.compile("Change(?:\\.created)?\\(\\s*\"[a-z-]+\\.([a-z_-]+)\",\\s*\"([a-z_-]+)\"", Pattern.DOTALL);
    /** The platform's own records, which organizers do not see. */
    private static final String OPERATOR = "operator";

    @Test
    void every_action_and_every_kind_of_thing_has_its_words() throws IOException {
        var wanted = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CHANGE.matcher(Files.readString(file))
                        .results()
                        .filter(found -> !found.group(2).equals(OPERATOR))
                        .forEach(found -> {
                            wanted.add("did." + found.group(1));
                            wanted.add("kind." + found.group(2));
                        });
            }
        }
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat(words.stringPropertyNames()).containsAll(wanted);
    }
}

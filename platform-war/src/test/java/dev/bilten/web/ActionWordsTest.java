package dev.bilten.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.ordering.api.OrderState;
import dev.bilten.payments.api.PaymentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** What is named after a state: {@code "payment." + payment.state()}. */
    private static final Pattern BY_STATE =
            Pattern.compile("\"([a-z]+)\\.\" \\+ [a-z]+\\.(?:to|state)\\(\\)\\.name\\(\\)");

    private static final Map<String, List<? extends Enum<?>>> STATES =
            Map.of("payment", List.of(PaymentState.values()), "order", List.of(OrderState.values()));

    /** The platform's own records, which organizers do not see. */
    private static final String OPERATOR = "operator";

    @Test
    void every_action_and_every_kind_of_thing_has_its_words() throws IOException {
        var wanted = new TreeSet<String>();
        var byState = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                BY_STATE.matcher(code).results().map(found -> found.group(1)).forEach(byState::add);
                CHANGE.matcher(code)
                        .results()
                        .filter(found -> !found.group(2).equals(OPERATOR))
                        .forEach(found -> {
                            wanted.add("did." + found.group(1));
                            wanted.add("kind." + found.group(2));
                        });
            }
        }
        assertThat(STATES.keySet()).as("whose states name actions").isEqualTo(byState);
        STATES.forEach((thing, states) -> {
            wanted.add("kind." + thing);
            states.forEach(state -> wanted.add("did." + state.name().toLowerCase(Locale.ROOT)));
        });
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat(words.stringPropertyNames()).containsAll(wanted);
    }
}

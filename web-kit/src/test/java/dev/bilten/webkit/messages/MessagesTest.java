package dev.bilten.webkit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    private static final String BUNDLE = "pages/greeting";
    private static final Locale ARABIC = Locale.of("ar");

    private static Messages messages(Map<String, String> settings) {
        Settings configuration = key -> Optional.ofNullable(settings.get(key));
        var sources = new Sources(configuration);
        return new Messages(new Bundles(sources), sources);
    }

    private final Messages messages = messages(Map.of());

    @Test
    void plurals_follow_the_grammar_of_the_language() {
        assertThat(messages.text(BUNDLE, Locale.ENGLISH, "tickets", 1)).isEqualTo("1 ticket");
        assertThat(messages.text(BUNDLE, Locale.ENGLISH, "tickets", 2400)).isEqualTo("2,400 tickets");
        assertThat(messages.text(BUNDLE, ARABIC, "tickets", 2)).isEqualTo("تذكرتان");
        assertThat(messages.text(BUNDLE, ARABIC, "tickets", 11)).isEqualTo("11 تذكرة");
    }

    @Test
    void english_stands_in_for_a_missing_translation() {
        assertThat(messages.text(BUNDLE, ARABIC, "only-english")).isEqualTo("Only in English");
        assertThat(messages.text(BUNDLE, Locale.FRENCH, "greeting")).isEqualTo("Welcome");
    }

    @Test
    void a_missing_key_is_loud_while_developing_and_plain_in_production() {
        assertThat(messages(Map.of("bilten.mode", "development")).text(BUNDLE, ARABIC, "none"))
                .isEqualTo("??none??");
        assertThat(messages.text(BUNDLE, ARABIC, "none")).isEqualTo("none");
    }

    @Test
    void while_developing_an_edited_text_is_seen_by_the_next_page(@TempDir Path folder) throws Exception {
        var file = folder.resolve(BUNDLE + ".en.properties");
        Files.createDirectories(folder.resolve(BUNDLE).getParent());
        Files.writeString(file, "greeting=Before");
        var developing = messages(Map.of("bilten.mode", "development", "bilten.pages.dir", folder.toString()));
        assertThat(developing.text(BUNDLE, Locale.ENGLISH, "greeting")).isEqualTo("Before");
        Files.writeString(file, "greeting=After");
        Thread.sleep(500);
        assertThat(developing.text(BUNDLE, Locale.ENGLISH, "greeting")).isEqualTo("After");
    }
}

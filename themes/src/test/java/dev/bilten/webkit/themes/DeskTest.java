package dev.bilten.webkit.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./bilten theme check} says. */
class DeskTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Desk desk = new Desk(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @BeforeEach
    void a_sound_theme() throws IOException {
        write("theme.yaml", """
                id: harbour
                name: {en: Harbour, ar: المرفأ}
                version: 1.0.0
                extends: base
                requires: "contract 1"
                styles: [brand.css]
                """);
        write("assets/brand.css", "@layer theme { .home-head { border: 0 } }\n");
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private boolean taken() throws IOException, InterruptedException {
        return desk.report(folder, Optional.empty());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_sound_theme_has_nothing_said_of_it() throws IOException, InterruptedException {
        assertThat(taken()).as(said()).isTrue();
        assertThat(said()).endsWith(": 0 errors, 0 warnings%n".formatted());
    }

    @Test
    void a_name_that_an_archive_may_not_have_is_said_at_the_desk_already() throws IOException, InterruptedException {
        write("assets/fond é.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(taken()).isFalse();
        assertThat(said()).contains("assets/fond é.png");
    }

    /** A bad name is no reason to be silent about the rest. */
    @Test
    void what_is_wrong_in_other_files_is_said_beside_it() throws IOException, InterruptedException {
        write("assets/fond é.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        write("templates/home.html", "<p th:text=\"${shop.nothing}\">x</p>");
        assertThat(taken()).isFalse();
        assertThat(said()).contains("assets/fond é.png", "templates/home.html:1");
    }

    @Test
    void a_file_larger_than_an_upload_takes_is_said_at_the_desk_already() throws IOException, InterruptedException {
        var large = new byte[ThemeArchive.MOST_OF_A_FILE + 1];
        large[0] = (byte) 0x89;
        large[1] = 'P';
        large[2] = 'N';
        large[3] = 'G';
        write("assets/large.png", large);
        assertThat(taken()).isFalse();
        assertThat(said()).contains("assets/large.png");
    }

    @Test
    void more_files_than_an_upload_takes_are_said_at_the_desk_already() throws IOException, InterruptedException {
        for (int i = 0; i <= ThemeArchive.MOST_FILES; i++) {
            write("assets/a" + i + ".css", ".a { border: 0 }");
        }
        assertThat(taken()).isFalse();
    }

    /** What no reading of the files finds: the words are light, and the page is. Without them nothing is found. */
    @Test
    void a_browser_sees_what_cannot_be_read() throws IOException, InterruptedException {
        var browser = Axe.browser();
        assumeTrue(browser.isPresent(), "no Chromium here");
        assertThat(desk.report(folder, browser)).isTrue();
        assertThat(said()).contains(": 0 errors").doesNotContain("contrast");
        write("assets/brand.css", "@layer theme { .shop h1 { color: #e8e8e8 } .shop { background: #fff } }\n");
        assertThat(desk.report(folder, browser)).as("not refused for it").isTrue();
        assertThat(said())
                .containsPattern("In a browser, \\d+ pages: .*1280 px.*: Elements must meet minimum color contrast");
    }
}

package dev.bilten.webkit.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/themes/README.md} says to do is done as it stands there, and nothing is wrong with what comes of it. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/themes/README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$");
    private static final Pattern EXPRESSION = Pattern.compile("`([$~@]\\{[^`…<]+})`");

    @TempDir
    Path folder;

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    static List<String> expressions() throws IOException {
        return EXPRESSION
                .matcher(Files.readString(GUIDE))
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static String block(String beginning) throws IOException {
        return blocks().stream()
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** The first theme, typed as it stands there, up to where {@code bilten} draws it. */
    private Path first() throws IOException, InterruptedException {
        var typed = block("mkdir")
                .lines()
                .map(line -> line.replaceFirst("(&& )?\\./bilten.*", ""))
                .collect(Collectors.joining("\n"));
        var shell = new ProcessBuilder("sh", "-e", "-c", typed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return folder.resolve("harbour");
    }

    private static String said(Path theme) throws IOException, InterruptedException {
        var said = new ByteArrayOutputStream();
        new Desk(new PrintStream(said, true, StandardCharsets.UTF_8)).report(theme, Optional.empty());
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothing_is_wrong_with_its_first_theme() throws IOException, InterruptedException {
        assertThat(said(first())).endsWith(": 0 errors, 0 warnings\n");
    }

    @Test
    void nor_with_its_settings_and_its_template() throws IOException, InterruptedException {
        var theme = first();
        Files.writeString(theme.resolve("settings.yaml"), block("settings:"));
        Files.createDirectories(theme.resolve("templates/parts"));
        Files.writeString(theme.resolve("templates/parts/card.html"), block("<li"));
        assertThat(said(theme)).endsWith(": 0 errors, 0 warnings\n");
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void a_template_may_say_what_it_says(String expression) throws IOException, InterruptedException {
        var theme = first();
        Files.createDirectories(theme.resolve("templates/parts"));
        var attribute = expression.startsWith("~") ? "replace" : expression.startsWith("@") ? "href" : "text";
        Files.writeString(
                theme.resolve("templates/parts/closing.html"),
                "<a th:fragment=\"closing\" th:if=\"${page.path} == 'nowhere'\"><b th:%s=\"%s\">x</b></a>"
                        .formatted(attribute, expression));
        assertThat(said(theme)).as(expression).endsWith(": 0 errors, 0 warnings\n");
    }
}

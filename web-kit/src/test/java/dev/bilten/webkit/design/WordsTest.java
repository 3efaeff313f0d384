package dev.bilten.webkit.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("icons\\.svg#([a-z-]+)");
    private static final Path PAGES = Path.of("src/main/java/dev/bilten/webkit");

    @Test
    void every_icon_a_template_names_is_drawn() throws IOException {
        var drawn = new TreeSet<String>();
        SYMBOL.matcher(read("assets/design/icons.svg")).results().forEach(found -> drawn.add(found.group(1)));
        var named = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                ICON.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(drawn);
    }

    private static String read(String name) throws IOException {
        try (var in = WordsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.ThemeArchive;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.themes.ThemeFiles;
import dev.bilten.webkit.themes.ThemeManifest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets, drawings, settings and archives put together by chance: refused, or harmless to another reader of them. */
class FuzzFilesTest {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 20_000;

    private static final List<String> SHEET = List.of(
            ".a",
            "{",
            "}",
            ";",
            ":",
            "background",
            "content",
            "src",
            " ",
            "\n",
            "\t",
            "url(",
            "URL(",
            "u\\72l(",
            "\\75 rl(",
            "image-set(",
            "-webkit-image-set(",
            "cross-fade(",
            "src(",
            "image(",
            ")",
            "\"",
            "'",
            "\\",
            "\\\n",
            "/*",
            "*/",
            "/",
            "//",
            "waves.svg",
            "https:",
            "https://e.x/a",
            "//e.x/a",
            "\\2f\\2f e.x/a",
            "\\68ttps:e.x",
            "@import ",
            "@\\69mport ",
            "@media x",
            "@layer x",
            "1x",
            ",",
            "#a",
            "data:image/png,x",
            "--x",
            "var(--x)",
            "!important",
            "<!--",
            "-->",
            "0",
            "red",
            "\u00e9",
            "\u2028",
            "(",
            "[",
            "]",
            "\r",
            "\f",
            "/\\9/");

    private static final List<String> DRAWING = List.of(
            "<path d=\"M0 0\"/>",
            "<g ",
            "</g>",
            "<g>",
            "<a ",
            "<use ",
            "<image ",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<foreignObject>",
            "</foreignObject>",
            "<animate ",
            "<set ",
            "href=\"",
            "xlink:href=\"",
            "style=\"",
            "fill=\"",
            "filter=\"",
            "onload=\"",
            "ONCLICK=\"",
            "\"",
            "'",
            "/>",
            ">",
            "url(",
            "URL(",
            "u\\72l(",
            ")",
            "#a",
            "//e.x/a",
            "https://e.x",
            "javascript:x",
            "data:image/svg+xml,x",
            "&#106;",
            "&quot;",
            "&x;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x y?>",
            "<!DOCTYPE svg>",
            "image-set('",
            "/*",
            "*/",
            " ",
            "\n",
            "<text>",
            "</text>",
            "x");

    private static final List<String> YAML = List.of(
            "id: ",
            "name: ",
            "version: ",
            "extends: ",
            "requires: ",
            "styles: ",
            "scheme: ",
            "settings:",
            "harbour",
            "1.0.0",
            "base",
            "\"contract 1\"",
            "{",
            "}",
            "[",
            "]",
            "en: x",
            "ar: x",
            ", ",
            ": ",
            "\n",
            "\n  ",
            "\n- ",
            "&a ",
            "*a",
            "<<: *a",
            "!!java.net.URL ",
            "!!javax.script.ScriptEngineManager ",
            "!x ",
            "|\n",
            ">\n",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "? ",
            "'",
            "\"",
            "\\x",
            "null",
            "~",
            "true",
            "0x1f",
            "1e999",
            "\t",
            "\u0000",
            "key: ",
            "type: ",
            "color",
            "default: ",
            "choices: ");

    /** Without quotes, slashes turned and what browsers leave out gone. */
    private static final Pattern AWAY = Pattern.compile("//.*|[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private static boolean away(String address) {
        var seen = address.replaceAll("[\\t\\r\\n]", "").replace('\\', '/').strip();
        return AWAY.matcher(seen).matches();
    }

    private static String made(Random random, List<String> pieces, int most) {
        var text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(most); i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static ThemeFiles files(String name, String text) {
        return new ThemeFiles(Map.of(
                name,
                text.getBytes(StandardCharsets.UTF_8),
                "assets/waves.svg",
                "<svg/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean taken(String name, String text) {
        return !ThemeCheck.unfit(files(name, text)).contains(name);
    }

    @Test
    void no_sheet_that_is_taken_loads_anything_from_elsewhere() {
        var random = new Random(SEED);
        int taken = 0;
        int loading = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var sheet = made(random, SHEET, 16);
            var loaded = SheetReader.loaded(sheet);
            loading += loaded.stream().anyMatch(FuzzFilesTest::away) ? 1 : 0;
            if (taken("assets/a.css", sheet)) {
                taken++;
                assertThat(loaded).as(sheet).noneMatch(FuzzFilesTest::away);
            }
        }
        assertThat(taken).as("else this tests nothing").isGreaterThan(ROUNDS / 50);
        assertThat(loading).as("and this neither").isGreaterThan(ROUNDS / 100);
    }

    /** The other reader is right about what nobody disputes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{b:url(//e.x)}",
                "a{b:URL( '//e.x' )}",
                "a{b:u\\72 l(//e.x)}",
                "a{b:image-set(\"//e.x\" 1x)}",
                "@import '//e.x';",
                "@\\69mport \"//e.x\";",
                "a{content:\"/*\"} b{c:url(//e.x)} d{content:\"*/\"}"
            })
    void the_other_reader_sees_what_is_loaded(String sheet) {
        assertThat(SheetReader.loaded(sheet)).containsExactly("//e.x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a{content:\"url(//e.x)\"}", "/* url(//e.x) */", "a{b:url(//e.x \"c\")}", "a{b:xurl(//e.x)}"})
    void and_what_is_not(String sheet) {
        assertThat(SheetReader.loaded(sheet)).isEmpty();
    }

    @Test
    void no_drawing_that_is_taken_runs_or_loads_anything() {
        var random = new Random(SEED);
        int taken = 0;
        int bad = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                    + made(random, DRAWING, 10) + "</svg>";
            var found = Jsoup.parse(drawing).getAllElements().stream()
                    .filter(FuzzFilesTest::bad)
                    .toList();
            bad += found.isEmpty() ? 0 : 1;
            if (taken("assets/a.svg", drawing)) {
                taken++;
                assertThat(found).as(drawing).isEmpty();
            }
        }
        assertThat(taken).as("else this tests nothing").isGreaterThan(ROUNDS / 200);
        assertThat(bad).as("and this neither").isGreaterThan(ROUNDS / 20);
    }

    private static boolean bad(Element element) {
        var name = element.normalName();
        if (List.of("script", "style", "foreignobject", "iframe", "image", "img", "animate", "set")
                .contains(name)) {
            return true;
        }
        return element.attributes().asList().stream().anyMatch(attribute -> {
            var key = attribute.getKey().toLowerCase(Locale.ROOT);
            return key.startsWith("on")
                    || key.endsWith("href") && !attribute.getValue().strip().startsWith("#")
                    || SheetReader.loaded(attribute.getValue()).stream().anyMatch(FuzzFilesTest::away);
        });
    }

    @Test
    void no_manifest_makes_anything_fail_or_names_a_class() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS / 10; round++) {
            var yaml = made(random, YAML, 20);
            for (var file : List.of("theme.yaml", "settings.yaml")) {
                var files = AgencyTheme.sound()
                        .with(file, yaml)
                        .with("templates/home.html", "<p")
                        .files();
                var theme = new ThemeFiles(files);
                var findings = AgencyTheme.findings(theme);
                assertThat(ThemeManifest.read(theme).styles()).isNotNull();
                if (yaml.contains("!!java")) {
                    assertThat(findings).as(yaml).anyMatch(Finding::error);
                }
            }
        }
    }

    @Test
    void an_archive_of_any_bytes_holds_no_file_that_leads_out_of_it() {
        var random = new Random(SEED);
        var names = new ArrayList<String>();
        for (int round = 0; round < ROUNDS / 10; round++) {
            var bytes = new byte[22 + random.nextInt(300)];
            random.nextBytes(bytes);
            // an end of a directory that points somewhere into it
            bytes[bytes.length - 22] = 'P';
            bytes[bytes.length - 21] = 'K';
            bytes[bytes.length - 20] = 5;
            bytes[bytes.length - 19] = 6;
            bytes[bytes.length - 5] = 0;
            bytes[bytes.length - 4] = 0;
            names.addAll(ThemeArchive.open(bytes).files().names());
        }
        assertThat(names).noneMatch(name -> name.contains("..") || name.startsWith("/") || name.contains("\\"));
    }
}

package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Templates put together by chance out of what attackers use: refused, or harmless when another parser reads what was drawn. */
class FuzzTest {
    private static final long SEED = 20_261_125;
    private static final int ROUNDS = 6_000;
    private static final List<String> PIECES = List.of(
            "<script>",
            "</script>",
            "alert(1)",
            "<img ",
            "src=",
            "onerror=",
            "'",
            "\"",
            "<",
            ">",
            "/>",
            "</p>",
            "<p ",
            "<a ",
            "href=",
            "th:href=",
            "th:text=",
            "th:utext=",
            "th:attr=",
            "data-th-attr=",
            "th:onclick=",
            "th:with=",
            "th:each=",
            "th:if=",
            "th:replace=",
            "th:inline=",
            "javascript:",
            "java",
            "script:",
            "&colon;",
            "&#106;",
            "&Tab;",
            "\u0000",
            "${",
            "}",
            "*{",
            "#{",
            "@{",
            "~{",
            "__",
            "[[",
            "]]",
            "[(",
            ")]",
            "T(java.lang.Runtime)",
            ".getRuntime()",
            "new ",
            "@bean",
            "#ctx",
            "shop.name",
            "shop.bait",
            "x",
            ".class",
            ".getClass()",
            "|",
            "+",
            " ",
            "\n",
            "<svg ",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<!--/*/",
            "/*/-->",
            "<![CDATA[",
            "]]>",
            "<textarea>",
            "</textarea>",
            "<title>",
            "</title>",
            "//e.x",
            "https://e.x/",
            "<form ",
            "action=",
            "formaction=",
            "style=",
            "srcdoc=",
            "<iframe ",
            "<base ",
            "a=",
            "a,b:",
            "'a'",
            "onload",
            "=",
            "\u2028",
            "`",
            "\\",
            "<th:block ",
            "</th:block>",
            "<math>",
            "<noscript>",
            "</noscript>",
            "<b>",
            "<textarea>",
            "<img alt=\"",
            "</textarea><script>",
            "<!-->",
            "<!DOCTYPE html PUBLIC \"",
            "<meta ",
            "http-equiv=refresh ",
            "content=0;url=https://e.x");

    /** Counts whoever makes a value that no path may reach. */
    private static final AtomicInteger CALLS = new AtomicInteger();

    record Bait(String name) {
        public String trap() {
            CALLS.incrementAndGet();
            return "sprung";
        }
    }

    @Test
    void no_template_runs_anything_or_breaks_out() {
        var random = new Random(SEED);
        int drawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var markup = markup(random);
            try {
                harmless(draw(markup, round), markup);
                drawn++;
            } catch (TemplateEngineException refused) {
                // as it should be
            }
        }
        assertThat(drawn)
                .as("some templates are harmless, else this tests nothing")
                .isGreaterThan(ROUNDS / 100);
        assertThat(CALLS).hasValue(0);
    }

    /** The twin: with nothing in the way, the same pieces do break out. */
    @Test
    void the_same_pieces_drawn_as_our_own_do_break_out() {
        var random = new Random(SEED);
        int broken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (!bad(Jsoup.parse(markup(random))).isEmpty()) {
                broken++;
            }
        }
        assertThat(broken).isGreaterThan(ROUNDS / 20);
    }

    private static String markup(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(14); i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String draw(String markup, int round) {
        var theme = new AgencyTheme(Map.of()).with("templates/home.html", markup + "<i>" + round + "</i>");
        Supplier<String> csrf = () -> "token";
        var model = Map.of("shop", new Bait("javascript:alert(1)//<script>\" onload=\"x"), "x", List.of("a"));
        return AgencyTheme.TEMPLATES.draw(
                View.themed(theme.chain(), "home", model), PageContext.of(Locale.ENGLISH, "/", csrf));
    }

    private static void harmless(String html, String markup) {
        assertThat(bad(Jsoup.parse(html))).as(markup).isEmpty();
    }

    private static List<Element> bad(Document page) {
        return page.getAllElements().stream().filter(FuzzTest::bad).toList();
    }

    private static boolean bad(Element element) {
        if (List.of("script", "style", "iframe", "base", "object", "embed").contains(element.normalName())) {
            return true;
        }
        if (element.normalName().equals("meta")
                && (element.attr("http-equiv").equalsIgnoreCase("refresh")
                        && element.attr("content").contains("url"))) {
            return true;
        }
        return element.attributes().asList().stream().anyMatch(attribute -> {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            var value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            var address =
                    List.of("href", "src", "action", "formaction", "xlink:href").contains(name);
            return name.startsWith("on")
                    || name.equals("style")
                    || name.equals("srcdoc")
                    || address && value.startsWith("javascript:")
                    || address && !name.equals("href") && (value.startsWith("//") || value.startsWith("http"));
        });
    }
}

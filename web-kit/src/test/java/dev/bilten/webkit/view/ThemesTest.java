package dev.bilten.webkit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.webkit.view.Drawing.MemoryTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.exceptions.TemplateEngineException;

class ThemesTest {

    private static final MemoryTheme BASE = MemoryTheme.trusted(
            "base",
            Map.of(
                    "templates/layout.html", "<h1 th:fragment=\"head\">base</h1>",
                    "templates/event.html", "<th:block th:replace=\"~{theme:layout :: head}\"/>[[#{hello(${name})}]]",
                    "messages/en.properties", "hello=Hello {0}\nbye=Bye",
                    "messages/ar.properties", "hello=أهلا {0}"));

    private final Drawing drawing = new Drawing();

    private String event(ThemeChain chain, Locale locale) {
        return drawing.templates.draw(chain, "event", Map.of("name", "Nile"), locale);
    }

    @Test
    void a_brand_replaces_one_template_and_inherits_the_rest() {
        var brand = MemoryTheme.trusted("neon", Map.of("templates/layout.html", "<h1 th:fragment=\"head\">neon</h1>"));
        assertThat(event(new ThemeChain(List.of(BASE)), Locale.ENGLISH)).isEqualTo("<h1>base</h1>Hello Nile");
        assertThat(event(new ThemeChain(List.of(brand, BASE)), Locale.ENGLISH)).isEqualTo("<h1>neon</h1>Hello Nile");
        assertThat(event(new ThemeChain(List.of(BASE)), Locale.ENGLISH)).isEqualTo("<h1>base</h1>Hello Nile");
    }

    @Test
    void a_new_version_of_a_theme_is_drawn_at_once() {
        var old = new MemoryTheme("neon", "1", true, Map.of("templates/event.html", "old"));
        var renewed = new MemoryTheme("neon", "2", true, Map.of("templates/event.html", "new"));
        assertThat(event(new ThemeChain(List.of(old, BASE)), Locale.ENGLISH)).isEqualTo("old");
        assertThat(event(new ThemeChain(List.of(renewed, BASE)), Locale.ENGLISH))
                .isEqualTo("new");
    }

    @Test
    void a_brand_can_build_on_the_template_that_it_replaces() {
        var brand = MemoryTheme.trusted(
                "neon", Map.of("templates/event.html", "<div th:insert=\"~{theme:base:event}\"></div>"));
        assertThat(event(new ThemeChain(List.of(brand, BASE)), Locale.ENGLISH))
                .isEqualTo("<div><h1>base</h1>Hello Nile</div>");
    }

    @Test
    void words_come_from_the_organizer_then_the_brand_then_the_base() {
        var brand = MemoryTheme.trusted("neon", Map.of("messages/en.properties", "hello=Yo {0}"));
        var own = new ThemeChain(
                List.of(brand, BASE), (_, key) -> key.equals("hello") ? Optional.of("Dear {0}") : Optional.empty());
        assertThat(event(new ThemeChain(List.of(brand, BASE)), Locale.ENGLISH)).endsWith("Yo Nile");
        assertThat(event(own, Locale.ENGLISH)).endsWith("Dear Nile");
        assertThat(event(new ThemeChain(List.of(brand, BASE)), Locale.of("ar"))).endsWith("أهلا Nile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT src=x></SCRIPT>",
                "<svg><script>alert(1)</script></svg>",
                "<p onclick=\"alert(1)\">x</p>",
                "<p ONCLICK=alert(1)>x</p>",
                "<p th:onclick=\"'alert(1)'\">x</p>",
                "<p data-th-onclick=\"'alert(1)'\">x</p>",
                "<p th:attr=\"onclick='alert(1)'\">x</p>",
                "<p data-th-attrappend=\"onclick='alert(1)'\">x</p>",
                "<p th:utext=\"${x}\">x</p>",
                "<p data-th-utext=\"${x}\">x</p>",
                "<p>[(${x})]</p>",
                "<p th:inline=\"javascript\">[[${x}]]</p>",
                "<iframe src=\"/x\"></iframe>",
                "<object data=\"/x\"></object>",
                "<base href=\"https://elsewhere.example\">",
                "<p style=\"position:fixed\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script&colon;alert(1)\">x</a>",
                "<a th:href=\"'javascript:' + ${x}\">x</a>",
                "<scr<!--/*x*/-->ipt>alert(1)</scr<!--/*x*/-->ipt>",
                "<!--/*/ <script>alert(1)</script> /*/-->",
                "<p hx-on:click=\"alert(1)\">x</p>",
                "<p th:text=\"__${x}__\">x</p>",
                "<p th:insert=\"~{dev/bilten/webkit/view/secret}\">x</p>",
                "<p th:insert=\"~{https://elsewhere.example/x}\">x</p>",
                "<p th:insert=\"~{theme:../../etc/passwd}\">x</p>",
                "<p th:insert=\"~{${x}}\">x</p>",
                "<a th:href=\"'java' + 'script:' + ${x}\">x</a>",
                "<a th:href=\"|java|+|script:alert(1)|\">x</a>",
                "<a th:with=\"a='java',b='script:1'\" th:href=\"${a} + ${b}\">x</a>",
                "<form th:with=\"a='/'\" th:action=\"${a} + ${a} + 'elsewhere.example'\"></form>",
                "<form action=\"https://elsewhere.example/\"></form>",
                "<button formaction=\"//elsewhere.example/\">x</button>",
                "<img src=\"https://elsewhere.example/x.png\">",
                "<img th:src=\"'/' + '/elsewhere.example/' + ${x}\">",
                "<img srcset=\"//elsewhere.example/x 2x\">",
                "<a th:href=\"'https://elsewhere.example/' + ${x}\">x</a>",
                "<svg><use href=\"//elsewhere.example/#x\"/></svg>",
                "<svg><animate attributeName=\"href\" values=\"javascript:alert(1)\"/></svg>",
                "<svg><foreignObject><p>x</p></foreignObject></svg>",
                "<svg><set attributeName=\"onload\" to=\"alert(1)\"/></svg>",
                "<math><mi>x</mi></math>",
                "<xmp>x</xmp>",
                "<plaintext>x",
                "<meta http-equiv=\"refresh\" content=\"0;url=/x\">",
                "<p hx-get=\"/x\">x</p>",
                "<p th:text=\"${T(java.lang.Runtime).getRuntime()}\">x</p>",
                "<p th:text=\"${new java.util.Date()}\">x</p>",
                "<p th:text=\"${@bean.x}\">x</p>",
                "<p th:text=\"${#ctx.x}\">x</p>",
                "<p th:text=\"${x.getClass()}\">x</p>",
                "<p th:text=\"${x.class}\">x</p>",
                "<p th:text=\"*{#vars}\">x</p>",
                "<p th:text=\"${{x.toString()}}\">x</p>",
                "<p>[[${7*7}]]</p>",
                "<p>[[${#execInfo.templateName}]]</p>",
                "<?xml-stylesheet href=\"x\"?>",
            })
    void an_uploaded_theme_may_not_contain(String markup) {
        assertThatThrownBy(() -> drawing.drawUploaded(markup, Map.of("x", "dev/bilten/webkit/design/frame")))
                .isInstanceOf(TemplateEngineException.class);
    }

    @Test
    void an_uploaded_theme_may_be_an_ordinary_page() {
        var drawn = drawing.drawUploaded(
                "<a th:href=\"@{/e/{id}(id=${id})}\" class=\"on\" th:text=\"${name}\">x</a><p data-on=\"1\">[[${name}]]</p>",
                Map.of("id", 1, "name", "<b>"));
        assertThat(drawn).isEqualTo("<a href=\"/e/1\" class=\"on\">&lt;b&gt;</a><p data-on=\"1\">&lt;b&gt;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${name.more.and.more['x']}\">x</p><p th:text=\"__x__\"></p>",
                "<a th:href=\"${bad}\">x</a>",
                "<p th:insert=\"~{theme:event}\"></p>"
            })
    void a_buyer_gets_the_page_in_what_a_failing_upload_extends(String markup) {
        var upload = MemoryTheme.uploaded("neon", Map.of("templates/event.html", markup));
        var chain = new ThemeChain(List.of(upload, BASE));
        var model = Map.of("name", "Nile", "bad", "javascript:alert(1)");
        assertThatThrownBy(() -> drawing.templates.draw(chain, "event", model, Locale.ENGLISH))
                .isInstanceOf(TemplateEngineException.class);
        assertThat(drawing.templates.drawAnyway(chain, "event", model, Locale.ENGLISH))
                .isEqualTo("<h1>base</h1>Hello Nile");
        var page = PageContext.of(Locale.ENGLISH, "/", "");
        var told = new ArrayList<String>();
        var telling = chain.telling((name, why) -> told.add(name + " " + (why != null)));
        assertThat(drawing.templates.drawAnyway(View.themed(telling, "event", model), page))
                .isEqualTo("<h1>base</h1>Hello Nile");
        assertThat(told).as("who looks after it hears of it").containsExactly("event true");
    }

    @Test
    void a_fault_of_our_own_theme_is_not_hidden() {
        var broken = MemoryTheme.trusted("broken", Map.of("templates/event.html", "<p th:text=\"__x__\"></p>"));
        var chain = new ThemeChain(List.of(broken, BASE));
        assertThatThrownBy(() -> drawing.templates.drawAnyway(chain, "event", Map.of(), Locale.ENGLISH))
                .isInstanceOf(TemplateEngineException.class);
    }

    @Test
    void our_own_theme_may_use_our_own_templates() {
        assertThat(drawing.draw("<p th:insert=\"~{pages/greeting :: word}\"></p>", Map.of()))
                .isEqualTo("<p><b>Welcome</b></p>");
    }

    @Test
    void a_text_mail_is_not_escaped() {
        var theme = MemoryTheme.trusted(
                "t", Map.of("templates/mail.txt", "Dear [(${name})],\n[# th:each=\"x : ${xs}\"]- [(${x})]\n[/]"));
        var mail = drawing.templates.draw(
                new ThemeChain(List.of(theme)),
                "mail.txt",
                Map.of("name", "O'Hara & Co", "xs", List.of("a", "b")),
                Locale.ENGLISH);
        assertThat(mail).isEqualTo("Dear O'Hara & Co,\n- a\n- b\n");
    }
}

package dev.bilten.webkit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private final Templates templates = Drawing.templates(Map.of());

    private static PageContext page(Locale locale) {
        return PageContext.of(locale, "/orders", "token");
    }

    @Test
    void one_fragment_is_drawn_with_the_words_beside_its_template() {
        var view = View.fragment("pages/greeting", "count", Map.of("n", 3));
        assertThat(templates.draw(view, page(Locale.ENGLISH))).isEqualTo("<i>3 tickets</i>");
        assertThat(templates.draw(view, page(Locale.of("ar")))).isEqualTo("<i>3 تذاكر</i>");
    }

    @Test
    void the_page_itself_is_always_there() {
        var drawing = new Drawing();
        var chain = new ThemeChain(List.of(Drawing.MemoryTheme.trusted(
                "t", Map.of("templates/page.html", "[[${page.dir}]] [[${page.tenant.name}]] [[${page.can['a']}]]"))));
        var context = page(Locale.of("ar"))
                .forTenant("Nile", "nile")
                .signedIn(new PageContext.User("Mona", null), Set.of("a"));
        assertThat(drawing.templates.draw(View.themed(chain, "page", Map.of()), context))
                .isEqualTo("rtl Nile true");
    }

    @Test
    void a_token_is_made_only_for_a_page_that_has_a_form() {
        var made = new AtomicInteger();
        var context = PageContext.of(Locale.ENGLISH, "/", () -> "token" + made.incrementAndGet());
        templates.draw(View.fragment("pages/greeting", "word", Map.of()), context);
        assertThat(made).hasValue(0);
        var form = new ThemeChain(List.of(
                Drawing.MemoryTheme.trusted("t", Map.of("templates/page.html", "<input th:value=\"${page.csrf}\">"))));
        assertThat(templates.draw(View.themed(form, "page", Map.of()), context)).isEqualTo("<input value=\"token1\">");
    }

    @Test
    void what_an_author_noted_is_not_sent() {
        var noted = new ThemeChain(List.of(Drawing.MemoryTheme.trusted(
                "t", Map.of("templates/page.html", "<!-- not for readers --><p>a<!-- nor this -->b</p>"))));
        var drawn = Drawing.templates(Map.of()).draw(View.themed(noted, "page", Map.of()), page(Locale.ENGLISH));
        assertThat(drawn).isEqualTo("<p>ab</p>");
    }

    @Test
    void a_fragment_that_does_not_exist_is_an_error() {
        assertThatThrownBy(
                        () -> templates.draw(View.fragment("pages/greeting", "cuont", Map.of()), page(Locale.ENGLISH)))
                .hasMessageContaining("cuont");
    }

    @Test
    void while_developing_an_edit_shows_at_once(@TempDir Path folder) throws IOException {
        var developing = Drawing.templates(Map.of("bilten.mode", "development", "bilten.pages.dir", folder.toString()));
        var file = Files.createDirectories(folder.resolve("pages")).resolve("greeting.html");
        Files.writeString(file, "first");
        assertThat(developing.draw("pages/greeting", Map.of(), Locale.ENGLISH)).isEqualTo("first");
        Files.writeString(file, "second [[#{absent}]]");
        assertThat(developing.draw("pages/greeting", Map.of(), Locale.ENGLISH)).isEqualTo("second ??absent??");
    }

    @Test
    void in_production_the_folders_are_not_read(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("pages")).resolve("greeting.html"), "edited");
        var production = Drawing.templates(Map.of("bilten.pages.dir", folder.toString()));
        assertThat(production.draw("pages/greeting", Map.of("n", 1), Locale.ENGLISH))
                .startsWith("<b>Welcome");
    }

    @Test
    void ognl_is_not_on_the_class_path() {
        assertThatThrownBy(() -> Class.forName("ognl.Ognl")).isInstanceOf(ClassNotFoundException.class);
    }
}

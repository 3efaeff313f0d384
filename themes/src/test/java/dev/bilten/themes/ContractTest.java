package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final Templates TEMPLATES = templates();
    private static final Pattern MISSING_WORD = Pattern.compile("\\?\\?[a-z.-]+\\?\\?");
    /** Data of a page, type {@code application/ld+json}, is not run by anybody. */
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]* src=|[^>]* type=\"application/ld\\+json\")|<style| style=\"| on[a-z]+=\"");

    private static Templates templates() {
        Settings settings =
                key -> Optional.ofNullable(Map.of("bilten.mode", "development").get(key));
        var sources = new Sources(settings);
        var bundles = new Bundles(sources);
        return new Templates(sources, bundles, new Messages(bundles, sources), new Assets(sources));
    }

    static Stream<Arguments> pages() {
        return FolderTheme.all().stream()
                .flatMap(theme -> Pages.names().stream()
                        .flatMap(page -> Stream.of("en", "ar").map(language -> Arguments.of(theme, page, language))));
    }

    static List<String> themes() {
        return FolderTheme.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_theme_draws_every_page_with_all_there_is(String theme, String page, String language) {
        drawn(theme, page, language, Pages.full(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_theme_draws_every_page_with_the_least_there_is(String theme, String page, String language) {
        drawn(theme, page, language, Pages.least(page));
    }

    private static void drawn(String theme, String page, String language, Map<String, Object> model) {
        var html = draw(theme, page, language, model);
        assertThat(html)
                .contains("lang=\"" + language + "\"")
                .containsOnlyOnce("<h1")
                .endsWith("</html>\n");
        assertThat(html)
                .doesNotContain("th:")
                .doesNotContainPattern(MISSING_WORD)
                .doesNotContainPattern(INLINE);
    }

    private static String draw(String theme, String page, String language, Map<String, Object> model) {
        var locale = Locale.forLanguageTag(language);
        var context = PageContext.of(locale, "/", "token")
                .withLanguages(List.of(
                        new PageContext.Language("en", "English", "?lang=en", language.equals("en")),
                        new PageContext.Language("ar", "العربية", "?lang=ar", language.equals("ar"))));
        return TEMPLATES.draw(View.themed(FolderTheme.chain(theme), page, model), context);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void a_purchase_needs_no_script(String theme) {
        var event = draw(theme, "event", "en", Pages.full("event"));
        assertThat(event)
                .contains("name=\"q-1\"", "name=\"_csrf\" value=\"token\"", "method=\"post\"", "action=\"/e\"");
        var checkout = draw(theme, "checkout", "en", Pages.full("checkout"));
        assertThat(checkout)
                .contains(
                        "name=\"email\"", "name=\"name\"", "name=\"gateway\"", "name=\"g-test-choice\"", "Pay €50.00");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void the_event_is_there_for_machines_too(String theme) {
        assertThat(draw(theme, "event", "en", Pages.full("event")))
                .contains(
                        "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script\\u003e\"}</script>",
                        "property=\"og:title\" content=\"Night\"",
                        "rel=\"canonical\" href=\"http://nile.localhost/e\"");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void kinds_add_ons_and_own_prices_are_plain_fields(String theme) {
        assertThat(draw(theme, "event", "en", Pages.full("event")))
                .contains(
                        "name=\"q-4.5\"",
                        "name=\"q-2_3\"",
                        "name=\"p-2\"",
                        "id=\"p-2-error\"",
                        "id=\"voucher-error\"",
                        "href=\"/w\"",
                        "href=\"/e?date=1\"")
                .doesNotContain("name=\"q-4\"");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void what_was_typed_and_what_is_wrong_stand_beside_the_field(String theme) {
        var checkout = draw(theme, "checkout", "en", Pages.full("checkout"));
        assertThat(checkout)
                .contains(
                        "value=\"sara@\"", "id=\"email-error\"", "aria-describedby=\"email-error\"", "href=\"#email\"");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void a_mail_is_drawn_twice_and_only_the_page_is_escaped(String theme) {
        var html = TEMPLATES.draw(FolderTheme.chain(theme), "mail", Pages.mail(), Locale.ENGLISH);
        var text = TEMPLATES.draw(FolderTheme.chain(theme), "mail.txt", Pages.mail(), Locale.ENGLISH);
        assertThat(html)
                .contains("Your &lt;tickets&gt;", "href=\"http://nile.localhost/o\"")
                .doesNotContainPattern(MISSING_WORD);
        assertThat(text).contains("Your <tickets>", "Order: K7M3Q", "http://nile.localhost/o");
    }

    @Test
    void a_brand_has_a_face_of_its_own() {
        var homes = FolderTheme.all().stream()
                .map(theme -> draw(theme, "home", "en", Pages.full("home")))
                .distinct();
        assertThat(homes).hasSameSizeAs(FolderTheme.all());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void english_and_arabic_have_the_same_words(String theme) {
        var source = new FolderTheme(theme);
        var english = source.read("messages/en.properties").map(Bundles::parse).orElseThrow();
        var arabic = source.read("messages/ar.properties").map(Bundles::parse).orElseThrow();
        assertThat(arabic.keySet()).isEqualTo(english.keySet());
    }
}

package dev.bilten.webkit.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.messages.Sources;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Settings PRODUCTION = _ -> Optional.empty();
    private static final Settings DEVELOPMENT =
            key -> key.equals("bilten.mode") ? Optional.of("development") : Optional.empty();

    private final Assets assets = new Assets(new Sources(PRODUCTION));

    @Test
    void an_address_holds_the_hash_of_the_build() {
        assertThat(assets.url("test/long.css")).matches("/assets/[0-9a-f]{12}/test/long\\.css");
        assertThat(new Assets(new Sources(PRODUCTION)).version()).isEqualTo(assets.version());
    }

    @Test
    void while_developing_an_address_holds_no_hash() {
        var developing = new Assets(new Sources(DEVELOPMENT));
        assertThat(developing.url("test/long.css")).isEqualTo("/assets/test/long.css");
        assertThat(developing.find("test/long.css")).isPresent();
        assertThat(developing.find("test/secret.pem")).isEmpty();
    }

    @Test
    void a_file_is_kept_compressed_where_that_pays() {
        var asset = assets.find("test/long.css").orElseThrow();
        assertThat(asset.type()).isEqualTo("text/css; charset=utf-8");
        assertThat(asset.gzip()).isNotNull().hasSizeLessThan(asset.content().length / 2);
        assertThat(new String(asset.content(), StandardCharsets.UTF_8)).startsWith("body");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_style_sheet_brings_what_it_imports(boolean developing) {
        var all = new Assets(new Sources(developing ? DEVELOPMENT : PRODUCTION));
        var sheet = new String(all.find("design/app.css").orElseThrow().content(), StandardCharsets.UTF_8);
        assertThat(sheet)
                .doesNotContain("@import")
                .contains(".button")
                .contains("url(\"components/../arrow-down.svg\")");
        assertThat(sheet.indexOf("@layer tokens, base")).isLessThan(sheet.indexOf("@layer tokens {"));
        assertThat(all.find("design/arrow-down.svg")).isPresent();
    }

    @Test
    void libraries_and_themes_have_their_places() {
        assertThat(assets.find("lib/htmx.min.js")).isPresent();
        assertThat(assets.find("lib/axe.min.js")).isPresent();
        assertThat(assets.find("themes/night/css/night.css")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test/secret.pem",
                "themes/night/templates/event.html",
                "../META-INF/beans.xml",
                "test/../../META-INF/beans.xml",
                "/etc/passwd",
                "",
                "test",
                "dev/bilten/webkit/view/View.class",
            })
    void nothing_else_is_served(String path) {
        assertThat(assets.find(path)).isEmpty();
        assertThat(new Assets(new Sources(DEVELOPMENT)).find(path)).isEmpty();
    }
}

package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Matter;
import dev.bilten.analytics.app.OpenMatters;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.extensions.api.ThemeTroubles;
import dev.bilten.extensions.app.KeepTheme;
import dev.bilten.extensions.app.PublishTheme;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks after a shop learns that its theme fails. */
class ThemeTroublesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final TestPlatform platform = TestPlatform.shared();
    private final ThemeTroubles troubles = platform.get(ThemeTroubles.class);
    private final TenantContext nile = platform.newTenant();
    private final CallContext call = CallContext.system(nile, "test");

    @BeforeEach
    void it_wears_a_theme_of_its_own() {
        publish("one");
        platform.get(TenantSettings.class).save(call, ThemeChoice.KEY, new ThemeChoice("harbour", Map.of()));
    }

    private void publish(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var kept = (KeepTheme.Result.Kept) platform.get(KeepTheme.class)
                .execute(call, new KeepTheme.Command("harbour", "1.0.0", Secrets.hash(content), bytes));
        platform.get(PublishTheme.class).execute(call, "harbour", kept.number());
    }

    private void fails(String content, String page) {
        troubles.note(
                nile,
                new ThemeTrouble("harbour", Secrets.hash(content), page, "templates/" + page + ".html:3", "no", NOW));
    }

    @Test
    void the_first_failure_of_a_version_is_remembered() {
        assertThat(troubles.current(nile)).isEmpty();
        fails("one", "event");
        fails("one", "cart");
        assertThat(troubles.current(nile).map(ThemeTrouble::page)).contains("event");
    }

    @Test
    void it_needs_somebody_until_another_version_is_worn() {
        fails("one", "event");
        assertThat(platform.get(OpenMatters.class).execute(nile, NOW))
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.kind()).isEqualTo(Matter.Kind.THEME_FAILED);
                    assertThat(matter.subject()).isEqualTo("harbour");
                });
        publish("two");
        assertThat(platform.get(OpenMatters.class).execute(nile, NOW)).isEmpty();
        fails("two", "home");
        assertThat(troubles.current(nile).map(ThemeTrouble::page)).contains("home");
    }

    @Test
    void what_the_shop_wears_no_more_is_no_trouble() {
        fails("one", "event");
        platform.get(TenantSettings.class).save(call, ThemeChoice.KEY, ThemeChoice.NONE);
        assertThat(troubles.current(nile)).isEmpty();
    }
}

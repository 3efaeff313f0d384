package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.KeepTheme;
import dev.bilten.extensions.app.PublishTheme;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeVersionsTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final KeepTheme keep = platform.get(KeepTheme.class);
    private final PublishTheme publish = platform.get(PublishTheme.class);
    private final ReadThemes themes = platform.get(ReadThemes.class);
    private final TenantContext nile = platform.newTenant();
    private final TenantContext aurora = platform.newTenant();

    private KeepTheme.Result keep(TenantContext tenant, String content) {
        return keep.execute(
                CallContext.system(tenant, "test"),
                new KeepTheme.Command(
                        "harbour", "1.0.0", Secrets.hash(content), content.getBytes(StandardCharsets.UTF_8)));
    }

    private void publish(TenantContext tenant, int number) {
        assertThat(publish.execute(CallContext.system(tenant, "test"), "harbour", number))
                .isInstanceOf(PublishTheme.Result.Published.class);
    }

    private List<Integer> live(TenantContext tenant) {
        return themes.versions(tenant).stream()
                .filter(ThemeVersion::live)
                .map(ThemeVersion::number)
                .toList();
    }

    @Test
    void a_version_is_kept_published_and_gone_back_to() {
        assertThat(keep(nile, "one")).isEqualTo(new KeepTheme.Result.Kept(1));
        assertThat(keep(nile, "two")).isEqualTo(new KeepTheme.Result.Kept(2));
        assertThat(live(nile)).isEmpty();
        publish(nile, 1);
        publish(nile, 2);
        assertThat(live(nile)).containsExactly(2);
        publish(nile, 1);
        assertThat(live(nile)).containsExactly(1);
        assertThat(themes.versions(nile)).hasSize(2);
    }

    @Test
    void the_same_files_are_not_kept_twice() {
        keep(nile, "one");
        assertThat(keep(nile, "one")).isEqualTo(new KeepTheme.Result.Unchanged(1));
        assertThat(themes.versions(nile)).hasSize(1);
    }

    @Test
    void nobody_finds_the_theme_of_another_organizer() {
        keep(nile, "one");
        var version = themes.versions(nile).getFirst();
        assertThat(themes.archive(nile, version)).contains("one".getBytes(StandardCharsets.UTF_8));
        assertThat(themes.versions(aurora)).isEmpty();
        assertThat(themes.archive(aurora, version)).isEmpty();
        assertThat(publish.execute(CallContext.system(aurora, "test"), "harbour", 1))
                .isInstanceOf(PublishTheme.Result.NoSuchVersion.class);
    }
}

package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.KeepTheme;
import dev.bilten.extensions.app.NoteFindings;
import dev.bilten.extensions.app.PublishTheme;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.extensions.app.RemoveThemeVersion;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeVersionsTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final KeepTheme keep = platform.get(KeepTheme.class);
    private final PublishTheme publish = platform.get(PublishTheme.class);
    private final ReadThemes themes = platform.get(ReadThemes.class);
    private final TenantContext nile = platform.newTenant();
    private final TenantContext aurora = platform.newTenant();

    private KeepTheme.Result keep(TenantContext tenant, String content) {
        return keep(tenant, "harbour", content);
    }

    private KeepTheme.Result keep(TenantContext tenant, String theme, String content) {
        return keep.execute(
                CallContext.system(tenant, "test"),
                new KeepTheme.Command(theme, "1.0.0", Secrets.hash(content), content.getBytes(StandardCharsets.UTF_8)));
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
    void what_axe_found_is_kept_with_its_version_and_said_once_in_the_log() {
        keep(nile, "one");
        keep(nile, "two");
        var note = platform.get(NoteFindings.class);
        var call = CallContext.system(nile, "test");
        assertThat(themes.versions(nile)).noneMatch(ThemeVersion::doubtful);
        assertThat(note.execute(call, "harbour", 2, 3)).isTrue();
        assertThat(note.execute(call, "harbour", 2, 3)).isTrue();
        assertThat(themes.versions(nile)).extracting(ThemeVersion::serious).containsExactly(3, null);
        assertThat(themes.versions(nile).getFirst().doubtful()).isTrue();
        assertThat(platform.get(AuditTrail.class).of(nile, "theme", "harbour", 9))
                .filteredOn(entry -> entry.action().equals("theme.looked"))
                .hasSize(1);
        note.execute(call, "harbour", 2, 0);
        assertThat(themes.versions(nile).getFirst().doubtful()).isFalse();
        assertThat(note.execute(call, "harbour", 9, 1)).isFalse();
        assertThat(note.execute(CallContext.system(aurora, "test"), "harbour", 2, 1))
                .as("another organizer's")
                .isFalse();
    }

    private RemoveThemeVersion.Result remove(int number) {
        return platform.get(RemoveThemeVersion.class).execute(CallContext.system(nile, "test"), "harbour", number);
    }

    @Test
    void a_version_that_is_removed_is_gone_and_its_number_is_never_given_again() {
        keep(nile, "one");
        keep(nile, "two");
        var two = themes.versions(nile).getFirst();
        assertThat(remove(2)).isEqualTo(new RemoveThemeVersion.Result.Removed());
        assertThat(themes.versions(nile)).extracting(ThemeVersion::number).containsExactly(1);
        assertThat(themes.archive(nile, two)).isEmpty();
        assertThat(publish.execute(CallContext.system(nile, "test"), "harbour", 2))
                .isInstanceOf(PublishTheme.Result.NoSuchVersion.class);
        assertThat(remove(2)).isEqualTo(new RemoveThemeVersion.Result.NoSuchVersion());
        assertThat(keep(nile, "two"))
                .as("an address of a preview means what it meant")
                .isEqualTo(new KeepTheme.Result.Kept(3));
    }

    @Test
    void what_the_shop_shows_is_not_removed() {
        keep(nile, "one");
        publish(nile, 1);
        var settings = platform.get(TenantSettings.class);
        settings.save(CallContext.system(nile, "test"), ThemeChoice.KEY, new ThemeChoice("harbour", Map.of()));
        assertThat(remove(1)).isEqualTo(new RemoveThemeVersion.Result.InUse());
        assertThat(live(nile)).containsExactly(1);
        settings.save(CallContext.system(nile, "test"), ThemeChoice.KEY, ThemeChoice.NONE);
        assertThat(remove(1)).isEqualTo(new RemoveThemeVersion.Result.Removed());
        assertThat(live(nile)).isEmpty();
    }

    @Test
    void a_full_theme_takes_a_version_again_once_one_went_and_hinders_no_other_theme() {
        for (int i = 1; i <= KeepTheme.MOST_VERSIONS; i++) {
            assertThat(keep(nile, "no. " + i)).isEqualTo(new KeepTheme.Result.Kept(i));
        }
        assertThat(keep(nile, "one more")).isEqualTo(new KeepTheme.Result.TooMany(KeepTheme.MOST_VERSIONS));
        assertThat(keep(nile, "pier", "first")).isEqualTo(new KeepTheme.Result.Kept(1));
        remove(1);
        assertThat(keep(nile, "one more")).isEqualTo(new KeepTheme.Result.Kept(KeepTheme.MOST_VERSIONS + 1));
    }

    @Test
    void there_is_an_end_to_themes_too() {
        for (int i = 1; i <= KeepTheme.MOST_THEMES; i++) {
            keep(nile, "theme-" + i, "one");
        }
        assertThat(keep(nile, "one-more", "one")).isEqualTo(new KeepTheme.Result.TooManyThemes(KeepTheme.MOST_THEMES));
        assertThat(keep(nile, "theme-1", "two")).isEqualTo(new KeepTheme.Result.Kept(2));
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

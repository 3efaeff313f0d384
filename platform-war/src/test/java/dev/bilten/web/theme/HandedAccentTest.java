package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.app.KeptThemeTroubles;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The colour of a shop whose agency has one. */
class HandedAccentTest {
    private static final ShopBrand AGENCYS = new ShopBrand("#7a4a22", "serif", "", "", Map.of());

    private final TenantContext tenant = new Tenant(
                    TenantId.next(), "nile", "Nile", "main", "t_x", "t_x", Tenant.State.ACTIVE, "", Instant.EPOCH)
            .context();

    @Test
    void it_holds_while_the_organizer_chose_none_neither_as_its_brand_nor_in_its_theme() {
        assertThat(accent(Map.of(), Level.AGENCY)).isEqualTo("#7a4a22");
        assertThat(accent(Map.of("accent", "#224488"), Level.AGENCY)).isEqualTo("#224488");
        assertThat(accent(Map.of(), Level.PLATFORM)).isEqualTo("#7a4a22");
        assertThat(accent(Map.of("accent", "#224488"), Level.PLATFORM)).isEqualTo("#224488");
        assertThat(accent(Map.of("accent", "#224488"), Level.ORGANIZER))
                .as("a brand of its own is the organizer's last word")
                .isEqualTo("#7a4a22");
    }

    private String accent(Map<String, String> options, Level from) {
        var settings = new Chosen(new ThemeChoice("meadow", options));
        Settings nothing = key -> Optional.empty();
        var bundled = new BundledThemes(nothing);
        var given = NoUploads.given(settings);
        var uploaded = NoUploads.themes();
        var looks = new Looks(
                bundled,
                new HouseThemes(bundled, uploaded, given, NoUploads.handed(settings)),
                uploaded,
                given,
                settings,
                new Saying(from),
                new Assets(new Sources(nothing)),
                new KeptThemeTroubles(settings, NoUploads.read(), given));
        return looks.look(tenant).model().settings().get("accent");
    }

    /** One that chose a theme and its options, and nothing else. */
    private record Chosen(ThemeChoice choice) implements TenantSettings {
        @Override
        public <T> Optional<T> recall(TenantContext tenant, SettingKey<T> key) {
            return Optional.<Object>of(choice).filter(key.type()::isInstance).map(key.type()::cast);
        }

        @Override
        public <T> Optional<T> read(TenantContext tenant, SettingKey<T> key) {
            return recall(tenant, key);
        }

        @Override
        public <T> void save(CallContext call, SettingKey<T> key, T value) {}
    }

    private record Saying(Level by) implements HandedDown {
        @Override
        public <T> Chain<T> chain(TenantContext organizer, SettingKey<T> key) {
            return new Chain<>(List.of(new Chain.Said<>(by, key.type().cast(AGENCYS))));
        }

        @Override
        public <T> Chain<T> chain(Agency agency, SettingKey<T> key) {
            return new Chain<>(List.of());
        }

        @Override
        public <T> Chain<T> chain(SettingKey<T> key) {
            return new Chain<>(List.of());
        }
    }
}

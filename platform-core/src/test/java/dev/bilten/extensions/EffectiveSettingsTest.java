package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField.Type;
import dev.bilten.extensions.domain.EffectiveSettings;
import dev.bilten.kernel.Text;
import dev.bilten.testing.TestPlugins;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {
    private final PluginManifest manifest = new PluginManifest(
            "mail",
            "1.0.0",
            "[1.0,2.0)",
            Text.EMPTY,
            Text.EMPTY,
            List.of(),
            List.of(),
            List.of(TestPlugins.setting("host", Type.TEXT, true), TestPlugins.setting("password", Type.SECRET, false)),
            List.of(),
            List.of());
    private final Map<String, String> operators = Map.of("host", "10.0.0.5", "password", "operators");

    @Test
    void the_operators_values_apply_where_the_organizer_has_none() {
        var settings = new EffectiveSettings(manifest, Map.of(), operators);
        assertThat(settings.values()).isEqualTo(operators);
        assertThat(settings.trustedHosts()).contains("10.0.0.5");
        assertThat(settings.missing()).isEmpty();
    }

    @Test
    void the_operators_password_never_goes_to_a_server_of_the_organizers() {
        var settings = new EffectiveSettings(manifest, Map.of("host", "mail.evil.example"), operators);
        assertThat(settings.values()).isEqualTo(Map.of("host", "mail.evil.example"));
        assertThat(settings.trustedHosts()).isEmpty();
    }

    @Test
    void a_required_setting_without_a_value_is_missing() {
        assertThat(new EffectiveSettings(manifest, Map.of(), Map.of()).missing())
                .extracting(field -> field.key())
                .containsExactly("host");
    }
}

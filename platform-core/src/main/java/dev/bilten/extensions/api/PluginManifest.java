package dev.bilten.extensions.api;

import dev.bilten.kernel.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a plugin says about itself, shown to the operator for consent.
 *
 * @param id its name for ever: {@code [a-z][a-z0-9-]{1,39}}
 * @param version {@code major.minor.patch}
 * @param apiRange the versions of the plugin API it works with, {@code [1.0,2.0)}
 * @param hooks the full names of the hook interfaces it implements
 * @param hosts where it connects to; {@code *} when a setting decides
 * @param personalData what it keeps about people, in plain words
 * @param permissions what else it asks for
 */
public record PluginManifest(
        String id,
        String version,
        String apiRange,
        Text name,
        Text description,
        List<String> hooks,
        List<String> hosts,
        List<SettingField> settings,
        List<String> personalData,
        List<String> permissions) {
    public PluginManifest {
        hooks = List.copyOf(hooks);
        hosts = List.copyOf(hosts);
        settings = List.copyOf(settings);
        personalData = List.copyOf(personalData);
        permissions = List.copyOf(permissions);
    }

    public Optional<SettingField> setting(String key) {
        return settings.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}

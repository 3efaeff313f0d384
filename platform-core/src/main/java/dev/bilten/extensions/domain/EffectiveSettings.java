package dev.bilten.extensions.domain;

import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which value applies: the organizer's, else the operator's, else the manifest's.
 *
 * <p>The operator's values are offered as a whole and only while the organizer has none of its own: otherwise an organizer
 * could name a server of its own and be sent the operator's password.
 *
 * @param own the organizer's values
 * @param operators the operator's values
 */
public record EffectiveSettings(PluginManifest manifest, Map<String, String> own, Map<String, String> operators) {
    public Map<String, String> values() {
        var values = new TreeMap<String, String>();
        for (var field : manifest.settings()) {
            field.fallback().ifPresent(value -> values.put(field.key(), value));
            if (fromOperator(field) && operators.containsKey(field.key())) {
                values.put(field.key(), operators.getOrDefault(field.key(), ""));
            } else if (!field.operatorOnly() && own.containsKey(field.key())) {
                values.put(field.key(), own.getOrDefault(field.key(), ""));
            }
        }
        return values;
    }

    /** Required settings that nobody gave a value. */
    public List<SettingField> missing() {
        var values = values();
        return manifest.settings().stream()
                .filter(SettingField::required)
                .filter(field -> values.getOrDefault(field.key(), "").isEmpty())
                .toList();
    }

    /** Hosts the operator named in a value that applies: a plugin may connect to them wherever they are. */
    public Set<String> trustedHosts() {
        return manifest.settings().stream()
                .filter(field -> fromOperator(field) && operators.containsKey(field.key()))
                .map(field -> host(operators.getOrDefault(field.key(), "")))
                .collect(Collectors.toSet());
    }

    private boolean fromOperator(SettingField field) {
        return field.operatorOnly() || own.isEmpty();
    }

    private static String host(String value) {
        try {
            var host = URI.create(value).getHost();
            return host == null ? value : host;
        } catch (IllegalArgumentException noUrl) {
            return value;
        }
    }
}

package dev.bilten.extensions.infra;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the operator's configuration says for plugins: {@code bilten.plugins.<id>.<key>}. */
@Service
public class OperatorValues {
    private final Settings settings;

    @Inject
    public OperatorValues(Settings settings) {
        this.settings = settings;
    }

    public Map<String, String> of(PluginManifest manifest) {
        var values = new TreeMap<String, String>();
        for (var field : manifest.settings()) {
            value(manifest.id(), field.key()).ifPresent(value -> values.put(field.key(), value));
        }
        if (manifest.id().equals("smtp-mail") && values.containsKey("host")) {
            // the platform's own mail server is often one beside it, without encryption: say so, or do not
            values.putIfAbsent("tls", "none");
        }
        return values;
    }

    /** Plugins that are on for an organizer that never said anything, provided that nothing required is missing. */
    public boolean onByDefault(String pluginId) {
        return Set.of(settings.get("bilten.plugins.on", "smtp-mail").split("\\s*,\\s*"))
                .contains(pluginId);
    }

    private Optional<String> value(String pluginId, String key) {
        var value = settings.get("bilten.plugins." + pluginId + "." + key);
        return value.isPresent() || !pluginId.equals("smtp-mail") ? value : settings.get("bilten.smtp." + key);
    }
}

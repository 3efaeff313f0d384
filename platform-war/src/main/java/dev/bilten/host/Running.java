package dev.bilten.host;

import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.GatewayDescription;
import dev.bilten.plugin.api.NotificationChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin that runs: its hooks by kind and name, and the gate before them.
 *
 * @param pf4jId PF4J's name of this very package
 * @param gateways what its gateways said about themselves when it was loaded
 */
record Running(
        PluginManifest manifest,
        String sha256,
        String pf4jId,
        Path jar,
        Map<Key, Object> hooks,
        List<GatewayDescription> gateways,
        Gate gate) {
    /** The hook interface, and the gateway's id or channel's medium. */
    record Key(Class<?> type, String name) {}

    Optional<Object> hook(Class<?> type, String name) {
        return Optional.ofNullable(hooks.get(new Key(type, name)));
    }

    LoadedPlugin view() {
        var media = hooks.keySet().stream()
                .filter(key -> key.type() == NotificationChannel.class)
                .map(Key::name)
                .sorted()
                .toList();
        boolean exports = hooks.keySet().stream().anyMatch(key -> key.type() == AnalyticsExporter.class);
        return new LoadedPlugin(
                manifest, sha256, gateways, media, exports, gate.breaker().quarantine(), gate.cost());
    }
}

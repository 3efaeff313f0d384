package dev.bilten.host;

import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.plugin.api.GatewayDescription;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.PaymentGateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Makes a plugin's hooks and asks each for its name. Runs code of the plugin, so call it through its gate. */
final class HookFinder {
    private final PluginManifest manifest;
    private final ClassLoader loader;
    private final Map<Running.Key, Object> hooks = new HashMap<>();
    private final List<GatewayDescription> gateways = new ArrayList<>();

    HookFinder(PluginManifest manifest, ClassLoader loader) {
        this.manifest = manifest;
        this.loader = loader;
    }

    /** What was found. */
    record Found(Map<Running.Key, Object> hooks, List<GatewayDescription> gateways) {}

    Found find() {
        for (var name : manifest.hooks()) {
            Hooks.named(name).ifPresent(type -> ServiceLoader.load(type, loader).forEach(hook -> add(type, hook)));
        }
        return new Found(Map.copyOf(hooks), List.copyOf(gateways));
    }

    private void add(Class<?> type, Object hook) {
        var name = switch (hook) {
            case PaymentGateway gateway -> gateway(gateway.describe());
            case NotificationChannel channel -> medium(channel.medium());
            default -> "";
        };
        if (hooks.put(new Running.Key(type, name), hook) != null) {
            throw new IllegalStateException("two hooks have the same name: " + type.getSimpleName() + " " + name);
        }
    }

    private String gateway(GatewayDescription description) {
        var id = description.id();
        if (!id.equals(manifest.id()) && !id.matches(manifest.id() + "\\.[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalStateException("a gateway's id must be the plugin's, or begin with it and a dot");
        }
        gateways.add(description);
        return id;
    }

    private static String medium(String medium) {
        if (!medium.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalStateException("a medium must be of a-z, 0-9 and -");
        }
        return medium;
    }
}

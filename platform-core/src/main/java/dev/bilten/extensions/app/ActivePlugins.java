package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField.Type;
import dev.bilten.extensions.domain.EffectiveSettings;
import dev.bilten.extensions.infra.OperatorValues;
import dev.bilten.extensions.infra.RememberedSwitches;
import dev.bilten.extensions.infra.SecretBox;
import dev.bilten.extensions.infra.Switches;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is loaded on this node, put together with what one organizer said about it. */
@Service
public class ActivePlugins {
    private final PluginHost host;
    private final RememberedSwitches switches;
    private final OperatorValues operators;
    private final SecretBox secrets;

    @Inject
    public ActivePlugins(PluginHost host, RememberedSwitches switches, OperatorValues operators, SecretBox secrets) {
        this.host = host;
        this.switches = switches;
        this.operators = operators;
        this.secrets = secrets;
    }

    /**
     * A loaded plugin with the settings that apply to one organizer.
     *
     * @param version grows with every change of the organizer's settings
     */
    public record Active(LoadedPlugin plugin, EffectiveSettings settings, long version) {
        PluginHost.Caller caller(TenantContext tenant, Duration limit) {
            return new PluginHost.Caller(tenant.id().toString(), settings.values(), settings.trustedHosts(), limit);
        }
    }

    /** Those that are switched on, complete and not in quarantine. */
    public List<Active> on(TenantContext tenant) {
        var rows = switches.all(tenant);
        return host.loaded().stream()
                .filter(plugin -> plugin.quarantine().isEmpty())
                .filter(plugin -> isOn(plugin.id(), rows.get(plugin.id())))
                .map(plugin -> active(tenant, plugin, rows.get(plugin.id())))
                .filter(active -> active.settings().missing().isEmpty())
                .toList();
    }

    /** One of those that are switched on. */
    public Optional<Active> on(TenantContext tenant, String pluginId) {
        return on(tenant).stream()
                .filter(active -> active.plugin().id().equals(pluginId))
                .findFirst();
    }

    /** A loaded one, switched on or not: for what was begun with it. */
    public Optional<Active> loaded(TenantContext tenant, String pluginId) {
        return host.find(pluginId)
                .map(plugin -> active(tenant, plugin, switches.all(tenant).get(pluginId)));
    }

    boolean isOn(String pluginId, Switches.@Nullable Row row) {
        return row == null ? operators.onByDefault(pluginId) : row.on();
    }

    private Active active(TenantContext tenant, LoadedPlugin plugin, Switches.@Nullable Row row) {
        var own = row == null ? Map.<String, String>of() : opened(tenant, plugin.manifest(), row.settings());
        var effective = new EffectiveSettings(plugin.manifest(), own, operators.of(plugin.manifest()));
        return new Active(plugin, effective, row == null ? 0 : row.version());
    }

    private Map<String, String> opened(TenantContext tenant, PluginManifest manifest, Map<String, String> stored) {
        var open = new TreeMap<>(stored);
        for (var field : manifest.settings()) {
            if (field.type() == Type.SECRET) {
                open.computeIfPresent(
                        field.key(), (key, closed) -> secrets.open(tenant.id(), manifest.id(), key, closed));
            }
        }
        return open;
    }
}

package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PluginCost;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.api.PluginView;
import dev.bilten.extensions.api.PluginView.State;
import dev.bilten.extensions.api.SettingField.Type;
import dev.bilten.extensions.api.TenantPluginView;
import dev.bilten.extensions.domain.EffectiveSettings;
import dev.bilten.extensions.infra.OperatorValues;
import dev.bilten.extensions.infra.Packages;
import dev.bilten.extensions.infra.Switches;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plugins, as an operator and as an organizer see them. */
@Service
public class ListPlugins {
    private static final PluginCost NOTHING = new PluginCost(0, 0, 0, 0, 0);

    private final Database database;
    private final PluginHost host;
    private final Packages packages;
    private final PluginReconciler reconciler;
    private final Switches switches;
    private final OperatorValues operators;
    private final ActivePlugins plugins;

    @Inject
    public ListPlugins(
            Database database,
            PluginHost host,
            Packages packages,
            PluginReconciler reconciler,
            Switches switches,
            OperatorValues operators,
            ActivePlugins plugins) {
        this.database = database;
        this.host = host;
        this.packages = packages;
        this.reconciler = reconciler;
        this.switches = switches;
        this.operators = operators;
        this.plugins = plugins;
    }

    /** Those that run here, and those that were uploaded and do not. */
    public List<PluginView> execute(PlatformContext platform) {
        var uploaded = database.inTransaction(platform, packages::all).stream()
                .collect(Collectors.toMap(Packages.Row::id, Function.identity()));
        var views = new ArrayList<PluginView>();
        for (var plugin : host.loaded()) {
            var row = Optional.ofNullable(uploaded.remove(plugin.id()));
            views.add(new PluginView(
                    plugin.id(),
                    plugin.manifest().version(),
                    Optional.of(plugin.manifest()),
                    row.isEmpty(),
                    row.map(Packages.Row::installedAt),
                    state(plugin),
                    plugin.quarantine(),
                    plugin.cost()));
        }
        uploaded.values().forEach(row -> views.add(absent(row)));
        return views;
    }

    /** Those that run here, each with what this organizer said about it. */
    public List<TenantPluginView> execute(TenantContext tenant) {
        var rows = database.inTransaction(tenant, switches::all);
        return host.loaded().stream()
                .map(plugin -> view(plugin, Optional.ofNullable(rows.get(plugin.id()))))
                .toList();
    }

    public Optional<TenantPluginView> execute(TenantContext tenant, String pluginId) {
        var row = database.inTransaction(tenant, () -> switches.find(pluginId));
        return host.find(pluginId).map(plugin -> view(plugin, row));
    }

    private TenantPluginView view(LoadedPlugin plugin, Optional<Switches.Row> row) {
        var manifest = plugin.manifest();
        var values = new TreeMap<>(row.map(Switches.Row::settings).orElse(Map.of()));
        var defaults = new TreeMap<>(new EffectiveSettings(manifest, Map.of(), operators.of(manifest)).values());
        var secretsSet = new TreeSet<String>();
        for (var field : manifest.settings()) {
            if (field.type() == Type.SECRET) {
                defaults.remove(field.key());
                if (values.remove(field.key()) != null) {
                    secretsSet.add(field.key());
                }
            }
        }
        boolean on = plugins.isOn(manifest.id(), row.orElse(null));
        return new TenantPluginView(manifest, on, state(plugin), values, secretsSet, defaults);
    }

    private PluginView absent(Packages.Row row) {
        return new PluginView(
                row.id(),
                row.version(),
                Optional.empty(),
                false,
                Optional.of(row.installedAt()),
                State.NOT_LOADED,
                reconciler.problem(row.sha256()).map(problem -> problem.detail()),
                NOTHING);
    }

    private static State state(LoadedPlugin plugin) {
        return plugin.quarantine().isPresent() ? State.QUARANTINED : State.RUNNING;
    }
}

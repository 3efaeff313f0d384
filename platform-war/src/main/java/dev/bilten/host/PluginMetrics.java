package dev.bilten.host;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PluginCost;
import dev.bilten.extensions.api.PluginHost;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What each plugin costs this node, as gauges with the plugin's id, for as long as it runs. */
@Service
public class PluginMetrics {
    private static final Set<String> NAMES = Set.of(
            "bilten_plugin_calls",
            "bilten_plugin_failures",
            "bilten_plugin_refusals",
            "bilten_plugin_nanos",
            "bilten_plugin_abandoned",
            "bilten_plugin_quarantined");

    private final PluginHost host;
    private final MetricRegistry registry;
    private Set<String> shown = Set.of();

    @Inject
    public PluginMetrics(PluginHost host, MetricRegistry registry) {
        this.host = host;
        this.registry = registry;
    }

    /** Begins to show what runs by now, and ends to show what is gone. */
    public synchronized void show() {
        var running = host.loaded().stream().map(LoadedPlugin::id).collect(Collectors.toUnmodifiableSet());
        shown.stream().filter(id -> !running.contains(id)).forEach(this::remove);
        running.stream().filter(id -> !shown.contains(id)).forEach(this::add);
        shown = running;
    }

    private void add(String id) {
        cost("bilten_plugin_calls", id, PluginCost::calls);
        cost("bilten_plugin_failures", id, PluginCost::failures);
        cost("bilten_plugin_refusals", id, PluginCost::refusals);
        cost("bilten_plugin_nanos", id, PluginCost::nanos);
        cost("bilten_plugin_abandoned", id, PluginCost::abandoned);
        gauge("bilten_plugin_quarantined", id, plugin -> plugin.quarantine().isPresent() ? 1 : 0);
    }

    private void cost(String name, String id, ToLongFunction<PluginCost> part) {
        gauge(name, id, plugin -> part.applyAsLong(plugin.cost()));
    }

    private void gauge(String name, String id, ToLongFunction<LoadedPlugin> value) {
        registry.gauge(
                name,
                () -> host.find(id).map(plugin -> value.applyAsLong(plugin)).orElse(0L),
                new Tag("plugin", id));
    }

    private void remove(String id) {
        NAMES.forEach(name -> registry.remove(new MetricID(name, new Tag("plugin", id))));
    }
}

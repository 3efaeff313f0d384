package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Called.Answered;
import dev.bilten.extensions.api.Called.Failed;
import dev.bilten.extensions.api.Called.NotCalled;
import dev.bilten.extensions.api.Called.OutOfTime;
import dev.bilten.extensions.api.Exporters;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.infra.Switches;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.ExportOutcome.RetryLater;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Hands batches to the exporters of plugins. */
@Service
public class HostedExporters implements Exporters {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final ActivePlugins plugins;
    private final PluginHost host;
    private final Database database;
    private final Switches switches;
    private final PluginReconciler reconciler;

    @Inject
    public HostedExporters(
            ActivePlugins plugins, PluginHost host, Database database, Switches switches, PluginReconciler reconciler) {
        this.plugins = plugins;
        this.host = host;
        this.database = database;
        this.switches = switches;
        this.reconciler = reconciler;
    }

    @Override
    public List<ActiveExporter> active(TenantContext tenant) {
        return plugins.on(tenant).stream()
                .filter(active -> active.plugin().exports())
                .map(active -> new ActiveExporter(active.plugin().id(), active.version()))
                .toList();
    }

    /** From the table itself: what a cache still says must not let anybody's events go. */
    @Override
    public boolean isOn(TenantContext tenant, String pluginId) {
        var row = database.inTransaction(tenant, () -> switches.find(pluginId));
        return plugins.isOn(pluginId, row.orElse(null)) && reconciler.isInstalled(pluginId);
    }

    @Override
    public ExportOutcome export(TenantContext tenant, String pluginId, EventBatch batch) {
        var active = plugins.on(tenant, pluginId);
        if (active.isEmpty()) {
            return new RetryLater("the exporter " + pluginId + " is not available", AGAIN);
        }
        var hook = new PluginHost.Hook<>(pluginId, AnalyticsExporter.class, "");
        var called = host.call(
                hook, active.get().caller(tenant, LIMIT), (exporter, context) -> exporter.export(batch, context));
        return switch (called) {
            case Answered(var outcome) -> outcome;
            case NotCalled(var reason) -> new RetryLater(reason, AGAIN);
            case OutOfTime(var waited) -> new RetryLater("no answer within " + waited.toSeconds() + " s", AGAIN);
            case Failed(var reason) -> new RetryLater(reason, AGAIN);
        };
    }
}

package dev.bilten.host;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.app.PluginReconciler;
import dev.bilten.web.boot.Step;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before this node is ready, it runs what came with the platform and what was installed; from then on it looks every two
 * seconds for what an operator has changed on any node.
 */
@Service
public class HostStart implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(HostStart.class);
    private static final long EVERY_MILLIS = 2_000;

    private final PluginReconciler reconciler;
    private final PluginMetrics metrics;
    private @Nullable ScheduledExecutorService timer;
    private boolean failing;

    @Inject
    public HostStart(PluginReconciler reconciler, PluginMetrics metrics) {
        this.reconciler = reconciler;
        this.metrics = metrics;
    }

    /** After the migrations, before anything that sells or sends. */
    @Override
    public int order() {
        return 150;
    }

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public void start() {
        reconciler.loadBundled();
        reconciler.reconcile();
        metrics.show();
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("plugin-reconciler").factory());
        fresh.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        timer = fresh;
    }

    private void look() {
        try {
            reconciler.reconcile();
            metrics.show();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Plugins cannot be compared with the database now; trying on: {}", e.toString());
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        var running = timer;
        if (running != null) {
            running.shutdownNow();
        }
    }
}

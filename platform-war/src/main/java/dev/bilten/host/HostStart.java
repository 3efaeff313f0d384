package dev.bilten.host;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.app.PluginReconciler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the bundled plugins when the application starts, then looks every two seconds for what an operator has changed on
 * any node. It throws nothing: an exception here would take every page down.
 */
@Service
public class HostStart {
    private static final Logger LOG = LoggerFactory.getLogger(HostStart.class);
    private static final String FOLDER = "/WEB-INF/plugins/";
    private static final long EVERY_MILLIS = 2_000;

    private final Pf4jHost host;
    private final PluginReconciler reconciler;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugin-reconciler").factory());
    private boolean quiet;

    @Inject
    public HostStart(Pf4jHost host, PluginReconciler reconciler) {
        this.host = host;
        this.reconciler = reconciler;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (event instanceof ServletContext context) {
            host.bundle(jars(context));
            reconciler.loadBundled();
            timer.scheduleWithFixedDelay(this::reconcile, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void reconcile() {
        try {
            reconciler.reconcile();
            quiet = false;
        } catch (RuntimeException e) {
            if (!quiet) {
                LOG.warn("Plugins cannot be compared with the database now; trying on: {}", e.toString());
            }
            quiet = true;
        }
    }

    private static List<byte[]> jars(ServletContext context) {
        var paths = context.getResourcePaths(FOLDER);
        var jars = new ArrayList<byte[]>();
        for (var path : paths == null ? Set.<String>of() : paths) {
            try (var in = context.getResourceAsStream(path)) {
                if (in != null && path.endsWith(".jar")) {
                    jars.add(in.readAllBytes());
                }
            } catch (IOException e) {
                LOG.error("The bundled plugin {} cannot be read", path, e);
            }
        }
        return jars;
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}

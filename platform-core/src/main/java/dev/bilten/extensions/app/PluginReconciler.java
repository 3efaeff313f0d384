package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Inspection;
import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.infra.Packages;
import dev.bilten.kernel.PlatformContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes this node run what the control schema says, and what came with the platform. Called at start and every two seconds;
 * it reads ids and digests only, and bytes only of what is missing here.
 */
@Service
public class PluginReconciler {
    private static final Logger LOG = LoggerFactory.getLogger(PluginReconciler.class);

    private final Database database;
    private final Packages packages;
    private final PluginHost host;
    /** What did not load here is not tried again every two seconds, but now and then: it may have been the machine. */
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);

    /** By digest. */
    private final Map<String, Failure> unloadable = new ConcurrentHashMap<>();
    /** By id, once read. */
    private final Map<String, Bundled> bundled = new ConcurrentHashMap<>();

    @Inject
    public PluginReconciler(Database database, Packages packages, PluginHost host) {
        this.database = database;
        this.packages = packages;
        this.host = host;
    }

    private record Bundled(String sha256, byte[] jar) {}

    private record Failure(PackageProblem problem, long atNanos) {
        boolean recent() {
            return System.nanoTime() - atNanos < TRIED_AGAIN.toNanos();
        }
    }

    /** Loads what came with the platform; needs no database, and is done before the first request. */
    public void loadBundled() {
        for (var jar : host.bundled()) {
            switch (host.inspect(jar)) {
                case Inspection.Sound(var manifest, var sha256) -> {
                    bundled.put(manifest.id(), new Bundled(sha256, jar));
                    load(manifest.id(), sha256, jar);
                }
                case Inspection.Unsound(var problems) -> LOG.error("A bundled plugin is none: {}", problems);
            }
        }
    }

    /** One round. Whoever calls it keeps calling it when it throws: the database may be away. */
    public synchronized void reconcile() {
        var wanted = new HashMap<String, String>();
        bundled.forEach((id, one) -> wanted.put(id, one.sha256()));
        var uploaded = database.inTransaction(PlatformContext.PLATFORM, packages::all);
        uploaded.forEach(row -> wanted.put(row.id(), row.sha256()));
        var running =
                host.loaded().stream().collect(Collectors.toMap(LoadedPlugin::id, Function.identity(), (a, b) -> b));
        running.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(host::unload);
        wanted.forEach((id, sha256) -> {
            var now = running.get(id);
            var failure = unloadable.get(sha256);
            boolean missing = now == null || !now.sha256().equals(sha256);
            if (missing && (failure == null || !failure.recent())) {
                fetch(id, sha256);
            }
        });
    }

    /** Does something that changes both the table and what runs here, so that no round falls between the two. */
    public synchronized <T> T between(Supplier<T> change) {
        return change.get();
    }

    /** Whether it belongs on this platform, loaded here or not. */
    boolean isInstalled(String pluginId) {
        return bundled.containsKey(pluginId)
                || host.find(pluginId).isPresent()
                || database.inTransaction(PlatformContext.PLATFORM, () -> packages.find(pluginId))
                        .isPresent();
    }

    /** Why a package of this digest does not run on this node; empty when it does or was never tried. */
    public Optional<PackageProblem> problem(String sha256) {
        return Optional.ofNullable(unloadable.get(sha256)).map(Failure::problem);
    }

    private void fetch(String id, String sha256) {
        var own = bundled.get(id);
        if (own != null && own.sha256().equals(sha256)) {
            load(id, sha256, own.jar());
            return;
        }
        database.inTransaction(PlatformContext.PLATFORM, () -> packages.jar(id, sha256))
                .ifPresent(jar -> load(id, sha256, jar));
    }

    private void load(String id, String sha256, byte[] jar) {
        host.load(jar)
                .ifPresentOrElse(
                        problem -> {
                            unloadable.put(sha256, new Failure(problem, System.nanoTime()));
                            LOG.error("The plugin {} does not load here: {}", id, problem.detail());
                        },
                        () -> LOG.info("The plugin {} runs", id));
    }
}

package dev.bilten.host;

import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.PluginManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.pf4j.PluginRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a package to life and ends it again, with nothing left of it on disk or in memory. */
final class PackageStarter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PackageStarter.class);
    private static final Duration START = Duration.ofSeconds(10);

    private final Limits limits;
    private final InstantSource clock;
    private final Path folder;
    private final Pf4jRuntime runtime;

    PackageStarter(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        try {
            this.folder = Files.createTempDirectory("bilten-plugins-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for plugins", e);
        }
        this.runtime = new Pf4jRuntime(folder);
    }

    /** What became of it. */
    sealed interface Result {
        record Started(Running plugin) implements Result {}

        record NotStarted(String reason) implements Result {}
    }

    synchronized Result start(byte[] jar, PluginManifest manifest, String sha256) {
        try {
            // a name of its own, since the same package may be loaded while it still ends
            var file = Files.write(Files.createTempFile(folder, manifest.id() + "-", ".jar"), jar);
            var id = runtime.run(file, manifest, sha256);
            return hooks(new Loaded(manifest, sha256, id, file));
        } catch (IOException | PluginRuntimeException e) {
            LOG.warn("The plugin {} does not load", manifest.id(), e);
            return new Result.NotStarted("It could not be loaded.");
        }
    }

    private record Loaded(PluginManifest manifest, String sha256, String pf4jId, Path file) {}

    private Result hooks(Loaded loaded) {
        var loader = runtime.getPluginClassLoader(loaded.pf4jId());
        var gate = new Gate(loaded.manifest().id(), loader, limits, clock);
        var finder = new HookFinder(loaded.manifest(), loader);
        var plugin = gate.call(finder::find, START);
        if (plugin instanceof Called.Answered<HookFinder.Found>(var found)) {
            if (found.hooks().size() >= loaded.manifest().hooks().size()) {
                return new Result.Started(new Running(
                        loaded.manifest(),
                        loaded.sha256(),
                        loaded.pf4jId(),
                        loaded.file(),
                        found.hooks(),
                        found.gateways(),
                        gate));
            }
        }
        end(gate, loaded.pf4jId(), loaded.file());
        return new Result.NotStarted("Its hooks could not be made: " + said(plugin) + ".");
    }

    private static String said(Called<?> called) {
        return switch (called) {
            case Called.Answered<?> answered -> "one that the manifest names is missing";
            case Called.NotCalled<?>(var reason) -> reason;
            case Called.OutOfTime<?>(var waited) -> "they took longer than " + waited.toSeconds() + " s";
            case Called.Failed<?>(var reason) -> reason;
        };
    }

    void end(Running plugin) {
        end(plugin.gate(), plugin.pf4jId(), plugin.jar());
    }

    private void end(Gate gate, String pf4jId, Path file) {
        gate.close();
        synchronized (this) {
            runtime.end(pf4jId);
        }
        delete(file);
    }

    @Override
    public void close() {
        delete(folder);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.info("Not deleted: {}", path, e);
        }
    }
}

package dev.bilten.extensions.api;

import dev.bilten.plugin.api.PluginContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Who loads plugins on this node and calls them; answered by the assembly, which alone knows how. */
public interface PluginHost {
    /** Looks into a file without running anything of it. */
    Inspection inspect(byte[] jar);

    /** The packages that came with the platform, each by its content. */
    List<byte[]> bundled();

    /** Loads and starts a package, in place of another version with the same id. The problem, when it could not. */
    Optional<PackageProblem> load(byte[] jar);

    /** Stops and forgets a plugin; calls that are under way may end. Nothing happens when it is not loaded. */
    void unload(String pluginId);

    /** What runs here now, by id. */
    List<LoadedPlugin> loaded();

    /** One of them. */
    Optional<LoadedPlugin> find(String pluginId);

    /** Gives a quarantined plugin another chance. */
    void release(String pluginId);

    /**
     * Calls one hook of a plugin, with its class loader, a limit on time and on calls at once, and its cost counted.
     *
     * @param work what to ask the hook; runs on another thread
     */
    <H, R> Called<R> call(Hook<H> hook, Caller caller, BiFunction<H, PluginContext, R> work);

    /**
     * Which hook of which plugin.
     *
     * @param type the hook interface
     * @param name the gateway's id or the channel's medium; for an exporter empty
     */
    record Hook<H>(String pluginId, Class<H> type, String name) {}

    /**
     * For whom, with which settings, how long.
     *
     * @param tenant the organizer's opaque id
     * @param settings in clear text
     * @param trustedHosts hosts that the operator named itself, which may lie in its private network
     */
    record Caller(String tenant, Map<String, String> settings, Set<String> trustedHosts, Duration limit) {
        public Caller {
            settings = Map.copyOf(settings);
            trustedHosts = Set.copyOf(trustedHosts);
        }
    }
}

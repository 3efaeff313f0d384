package dev.bilten.host;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.Inspection;
import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PackageProblem.Code;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.kernel.Settings;
import dev.bilten.plugin.api.PluginContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;

/** The plugins that run on this node, by id. */
@Service
public class Pf4jHost implements PluginHost {
    private final ConcurrentSkipListMap<String, Running> running = new ConcurrentSkipListMap<>();
    private final Clock clock;
    private final PackageStarter starter;
    private final Set<String> privateHosts;
    private volatile List<byte[]> bundled = List.of();

    @Inject
    public Pf4jHost(Settings settings) {
        this(settings, Limits.NORMAL, Clock.systemUTC());
    }

    Pf4jHost(Settings settings, Limits limits, Clock clock) {
        this.clock = clock;
        this.starter = new PackageStarter(limits, clock);
        this.privateHosts = Set.of(settings.get("bilten.plugins.private-hosts", "")
                .toLowerCase(Locale.ROOT)
                .split("\\s*,\\s*"));
    }

    /** The packages that came with the platform; said once, before they are loaded. */
    void bundle(List<byte[]> jars) {
        bundled = List.copyOf(jars);
    }

    @Override
    public List<byte[]> bundled() {
        return bundled;
    }

    @Override
    public Inspection inspect(byte[] jar) {
        return JarInspection.inspect(jar);
    }

    @Override
    public Optional<PackageProblem> load(byte[] jar) {
        return switch (inspect(jar)) {
            case Inspection.Unsound(var problems) -> Optional.of(problems.getFirst());
            case Inspection.Sound(var manifest, var sha256) ->
                switch (starter.start(jar, manifest, sha256)) {
                    case PackageStarter.Result.Started(var plugin) -> {
                        replace(plugin);
                        yield Optional.empty();
                    }
                    case PackageStarter.Result.NotStarted(var reason) ->
                        Optional.of(new PackageProblem(Code.DOES_NOT_LOAD, reason));
                };
        };
    }

    /** Calls find the new one from here on; the old one ends when its last call has. */
    private void replace(Running plugin) {
        var before = running.put(plugin.manifest().id(), plugin);
        if (before != null) {
            starter.end(before);
        }
    }

    @Override
    public void unload(String pluginId) {
        var plugin = running.remove(pluginId);
        if (plugin != null) {
            starter.end(plugin);
        }
    }

    @Override
    public List<LoadedPlugin> loaded() {
        return running.values().stream().map(Running::view).toList();
    }

    @Override
    public Optional<LoadedPlugin> find(String pluginId) {
        return Optional.ofNullable(running.get(pluginId)).map(Running::view);
    }

    @Override
    public void release(String pluginId) {
        var plugin = running.get(pluginId);
        if (plugin != null) {
            plugin.gate().breaker().release();
        }
    }

    @Override
    public <H, R> Called<R> call(Hook<H> hook, Caller caller, BiFunction<H, PluginContext, R> work) {
        var plugin = running.get(hook.pluginId());
        var object = plugin == null ? Optional.<Object>empty() : plugin.hook(hook.type(), hook.name());
        if (plugin == null || object.isEmpty()) {
            return new Called.NotCalled<>("The plugin " + hook.pluginId() + " is not loaded.");
        }
        var place = place(plugin, caller);
        var target = hook.type().cast(object.get());
        return plugin.gate().call(() -> work.apply(target, place), caller.limit());
    }

    private CallPlace place(Running plugin, Caller caller) {
        var trusted = new HashSet<>(privateHosts);
        caller.trustedHosts().forEach(host -> trusted.add(host.toLowerCase(Locale.ROOT)));
        var reach = new Reach(plugin.manifest().hosts(), trusted);
        var deadline = clock.instant().plus(caller.limit());
        return new CallPlace(caller.tenant(), caller.settings(), clock, deadline, reach);
    }

    /** Ends every plugin with the application, which may be deployed again in the same process. */
    @PreDestroy
    public void close() {
        List.copyOf(running.keySet()).forEach(this::unload);
        starter.close();
    }
}

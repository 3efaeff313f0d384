package dev.bilten.testing;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.Inspection;
import dev.bilten.extensions.api.LoadedPlugin;
import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PackageProblem.Code;
import dev.bilten.extensions.api.PluginCost;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Text;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PluginContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A host whose plugins are objects of the test, called on its own thread. The tests of the real one stand beside it; here a
 * package is the text {@code id:version} of a plugin that was made known before.
 */
@Service
public class TestPlugins implements PluginHost {
    private final Map<String, Running> known = new ConcurrentSkipListMap<>();
    private final Map<String, Running> running = new ConcurrentSkipListMap<>();

    private record Running(PluginManifest manifest, List<Object> hooks) {}

    /** Makes a plugin known and runs it. */
    public void run(String id, List<SettingField> settings, Object... hooks) {
        load(known(id, "1.0.0", settings, hooks));
    }

    /** Makes a plugin known; the result is its package. */
    public byte[] known(String id, String version, List<SettingField> settings, Object... hooks) {
        var name = Text.of("en", id);
        var manifest = new PluginManifest(
                id, version, "[1.0,2.0)", name, name, List.of(), List.of(), settings, List.of(), List.of());
        var key = id + ":" + version;
        known.put(key, new Running(manifest, Arrays.asList(hooks)));
        return key.getBytes(StandardCharsets.UTF_8);
    }

    public static SettingField setting(String key, SettingField.Type type, boolean required) {
        return new SettingField(key, type, Text.of("en", key), required, Optional.empty(), List.of(), false);
    }

    @Override
    public Inspection inspect(byte[] jar) {
        var key = new String(jar, StandardCharsets.UTF_8);
        var one = known.get(key);
        return one == null
                ? new Inspection.Unsound(List.of(new PackageProblem(Code.NOT_A_JAR, "not known")))
                : new Inspection.Sound(one.manifest(), Secrets.hash(key));
    }

    @Override
    public List<byte[]> bundled() {
        return List.of();
    }

    @Override
    public Optional<PackageProblem> load(byte[] jar) {
        var one = known.get(new String(jar, StandardCharsets.UTF_8));
        running.put(one.manifest().id(), one);
        return Optional.empty();
    }

    @Override
    public void unload(String pluginId) {
        running.remove(pluginId);
    }

    @Override
    public List<LoadedPlugin> loaded() {
        return running.values().stream().map(TestPlugins::view).toList();
    }

    @Override
    public Optional<LoadedPlugin> find(String pluginId) {
        return Optional.ofNullable(running.get(pluginId)).map(TestPlugins::view);
    }

    @Override
    public void release(String pluginId) {}

    @Override
    public <H, R> Called<R> call(Hook<H> hook, Caller caller, BiFunction<H, PluginContext, R> work) {
        var plugin = running.get(hook.pluginId());
        if (plugin == null) {
            return new Called.NotCalled<>("not loaded");
        }
        var object = hooks(plugin, hook.type())
                .filter(one -> name(one).equals(hook.name()))
                .findFirst();
        try {
            return object.<Called<R>>map(one -> new Called.Answered<>(work.apply(one, context(caller))))
                    .orElseGet(() -> new Called.NotCalled<>("no such hook"));
        } catch (RuntimeException thrown) {
            return new Called.Failed<>(thrown.toString());
        }
    }

    private static LoadedPlugin view(Running plugin) {
        return new LoadedPlugin(
                plugin.manifest(),
                Secrets.hash(plugin.manifest().id() + ":" + plugin.manifest().version()),
                hooks(plugin, PaymentGateway.class)
                        .map(PaymentGateway::describe)
                        .toList(),
                hooks(plugin, NotificationChannel.class)
                        .map(NotificationChannel::medium)
                        .toList(),
                hooks(plugin, AnalyticsExporter.class).findAny().isPresent(),
                Optional.empty(),
                new PluginCost(0, 0, 0, 0, 0));
    }

    private static <H> Stream<H> hooks(Running plugin, Class<H> type) {
        return plugin.hooks().stream().filter(type::isInstance).map(type::cast);
    }

    private static String name(Object hook) {
        return switch (hook) {
            case PaymentGateway gateway -> gateway.describe().id();
            case NotificationChannel channel -> channel.medium();
            default -> "";
        };
    }

    private static PluginContext context(Caller caller) {
        var clock = Clock.systemUTC();
        return new TestContext(caller, clock, clock.instant().plus(caller.limit()));
    }

    private record TestContext(Caller caller, Clock clock, Instant deadline) implements PluginContext {
        @Override
        public String tenant() {
            return caller.tenant();
        }

        @Override
        public Map<String, String> settings() {
            return caller.settings();
        }

        @Override
        public List<InetAddress> resolve(String host) throws UnknownHostException {
            return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public Duration timeLeft() {
            return caller.limit();
        }
    }
}

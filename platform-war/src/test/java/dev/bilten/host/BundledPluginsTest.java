package dev.bilten.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.ExportedEvent;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.plugin.api.PaymentGateway;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real jars, as they are packed: with their libraries inside, seen through the filter, and gone without a trace. */
class BundledPluginsTest {
    private final Pf4jHost host = Acme.host();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void each_of_the_four_loads_and_says_what_it_is() throws IOException {
        for (var name : List.of("bank-transfer", "smtp-mail", "http-exporter", "test-provider")) {
            assertThat(host.load(jar(name))).as(name).isEmpty();
        }
        assertThat(host.find("bank-transfer").orElseThrow().gateways()).hasSize(1);
        assertThat(host.find("test-provider")
                        .orElseThrow()
                        .gateways()
                        .getFirst()
                        .fields())
                .hasSize(1);
        assertThat(host.find("smtp-mail").orElseThrow().media()).containsExactly("email");
        assertThat(host.find("http-exporter").orElseThrow().exports()).isTrue();
    }

    @Test
    void mail_finds_its_library_inside_its_own_jar_and_is_collected_afterwards() throws Exception {
        assertThat(host.load(jar("smtp-mail"))).isEmpty();
        var message = new OutgoingMessage(
                "m-1", "b@example.org", "Nile", "", "Hi", "Hello", "<p>Hello</p>", List.of(), Locale.ENGLISH);
        var hook = new PluginHost.Hook<>("smtp-mail", NotificationChannel.class, "email");
        var settings = Map.of("host", "127.0.0.1", "port", freePort(), "from", "t@nile.example", "tls", "none");
        assertThat(host.call(hook, caller(settings), (channel, context) -> channel.send(message, context)))
                .isInstanceOfSatisfying(
                        Called.Answered.class,
                        answered -> assertThat(answered.answer()).isInstanceOf(DeliveryOutcome.RetryLater.class));
        assertGone(hook);
    }

    @Test
    void the_exporter_logs_connects_and_is_collected_afterwards() throws Exception {
        assertThat(host.load(jar("http-exporter"))).isEmpty();
        var hook = new PluginHost.Hook<>("http-exporter", AnalyticsExporter.class, "");
        var batch = new EventBatch("b-1", List.of(new ExportedEvent("e-1", "order.paid", Instant.EPOCH, "{}")));
        var settings = Map.of(
                "url",
                "http://127.0.0.1:" + freePort() + "/",
                "secret",
                "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        assertThat(host.call(hook, caller(settings), (exporter, context) -> exporter.export(batch, context)))
                .isInstanceOfSatisfying(
                        Called.Answered.class,
                        answered -> assertThat(answered.answer()).isInstanceOf(ExportOutcome.RetryLater.class));
        assertGone(hook);
    }

    @Test
    void a_gateway_is_collected_afterwards() throws Exception {
        assertThat(host.load(jar("test-provider"))).isEmpty();
        assertGone(new PluginHost.Hook<>("test-provider", PaymentGateway.class, "test-provider"));
    }

    private <H> void assertGone(PluginHost.Hook<H> hook) throws InterruptedException {
        var loader = loader(hook);
        host.unload(hook.pluginId());
        for (int i = 0; i < 60 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(loader.get()).isNull();
    }

    private <H> WeakReference<ClassLoader> loader(PluginHost.Hook<H> hook) {
        Called<WeakReference<ClassLoader>> called = host.call(
                hook,
                caller(Map.of()),
                (one, context) -> new WeakReference<>(one.getClass().getClassLoader()));
        return switch (called) {
            case Called.Answered<WeakReference<ClassLoader>>(var loader) -> loader;
            case Called<WeakReference<ClassLoader>> other -> throw new AssertionError(other);
        };
    }

    private static PluginHost.Caller caller(Map<String, String> settings) {
        return new PluginHost.Caller("t-1", settings, Set.of("127.0.0.1"), Duration.ofSeconds(5));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Built before this module, unless only tests are run and nothing was packed yet. */
    private static byte[] jar(String name) throws IOException {
        var target = Path.of("..", "plugins", name, "target");
        assumeTrue(Files.isDirectory(target), "plugins are not packed");
        try (var files = Files.list(target)) {
            var jar = files.filter(file -> file.getFileName().toString().matches(name + "-\\d.*\\.jar"))
                    .findFirst();
            assumeTrue(jar.isPresent(), "plugins are not packed");
            return Files.readAllBytes(jar.orElseThrow());
        }
    }
}

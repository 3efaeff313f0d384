package dev.bilten.launcher;

import dev.bilten.launcher.clickhouse.ClickHouseServer;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.RunLock;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.mail.MailCatcher;
import dev.bilten.launcher.payara.PayaraRuntime;
import dev.bilten.launcher.payara.PayaraServer;
import dev.bilten.launcher.payara.StartupCache;
import dev.bilten.launcher.postgres.PostgresServer;
import dev.bilten.launcher.process.Orphans;
import dev.bilten.launcher.process.Ports;
import dev.bilten.launcher.redis.RedisServer;
import java.nio.file.Path;
import java.util.Map;

/**
 * A whole platform on this machine: every part, then the server with the WAR, ready when {@link #start} returns.
 * Closing it ends everything in order. Tests use it as well as {@code ./bilten run}.
 */
public final class Platform implements AutoCloseable {
    private final Endings endings;
    private final Servers servers;
    private final PayaraServer server;
    private final Urls urls;
    private final Map<String, String> environment;

    /** Starts a server with its own folder at a port. */
    private interface Servers {
        PayaraServer start(Home home, int port);
    }

    private Platform(
            Endings endings, Servers servers, PayaraServer server, Urls urls, Map<String, String> environment) {
        this.endings = endings;
        this.servers = servers;
        this.server = server;
        this.urls = urls;
        this.environment = environment;
    }

    /** @throws StartFailed with a line for the person; nothing is left running then */
    public static Platform start(Options options, Steps steps) {
        var endings = new Endings();
        try {
            return new Starting(options, steps, endings).run();
        } catch (RuntimeException e) {
            endings.close();
            throw e;
        }
    }

    /** The second half of a start: everything that needs a home which is ours alone. */
    private record Starting(Options options, Steps steps, Endings endings) {

        Platform run() {
            var home = Home.at(options.home());
            endings.add("lock", RunLock.take(home, "http://localhost:" + options.port()));
            var orphans = Orphans.end(home.run());
            if (!orphans.isEmpty()) {
                steps.say("  Ended what a killed start left running: " + String.join(", ", orphans));
            }
            var ports = PortPlan.from(options.port());
            var cache = Cache.of(home);
            var secrets = Secrets.of(home);
            var configuration = Configuration.of(options, home, secrets, ports.http());
            try (var parts = new PartStarts(steps, endings, configuration)) {
                parts.start(
                        "PostgreSQL 18",
                        "BILTEN_DB_URL",
                        () -> PostgresServer.start(home, cache, secrets, ports.postgres()));
                parts.start("Redis", "BILTEN_REDIS_URL", () -> RedisServer.start(home, cache, ports.redis()));
                parts.start(
                        "ClickHouse",
                        "BILTEN_CLICKHOUSE_URL",
                        () -> ClickHouseServer.start(home, cache, secrets, ports.clickHouse()));
                parts.start(
                        "Mail catcher", "BILTEN_SMTP_HOST", () -> MailCatcher.start(home, ports.smtp(), ports.inbox()));
                var runtime = parts.prepare(() -> PayaraRuntime.in(cache, options.serverJar()));
                parts.await();
                return serve(home, cache, runtime.join(), parts.configuration(), ports);
            }
        }

        private Platform serve(
                Home home, Cache cache, PayaraRuntime runtime, Configuration configuration, PortPlan ports) {
            var startup = StartupCache.of(cache, runtime, options);
            if (options.recordCache() && !startup.exists()) {
                steps.time(
                        "Start-up cache",
                        () -> startup.record(home, runtime, options, configuration.environment(), ports.recording()),
                        remark -> remark);
            }
            Servers servers = (folder, port) ->
                    PayaraServer.start(folder, runtime, startup, options, configuration.environment(), port);
            var server = steps.time(
                    "Platform",
                    () -> servers.start(home, ports.http()),
                    _ -> "http://localhost:" + ports.http() + ", log " + home.log("server"));
            endings.add("Platform", server);
            return new Platform(
                    endings, servers, server, configuration.urls(ports.http()), configuration.environment());
        }
    }

    /**
     * One more server of this platform, on any free port: the same database and the same Redis. It ends with the platform.
     *
     * @param folder of its own
     * @return its port
     */
    public int another(Path folder) {
        var port = new Ports().take(0);
        endings.add("Platform at " + port, servers.start(Home.at(folder), port));
        return port;
    }

    public Urls urls() {
        return urls;
    }

    /** The configuration that the server was given: for tests that look at the parts with a client of their own. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Waits until the server ends by itself, which it should not. */
    public void await() throws InterruptedException {
        var code = server.await();
        throw new StartFailed("Payara Micro ended by itself with code " + code + ". From " + server.log() + ":\n    "
                + String.join("\n    ", server.lastWords()));
    }

    @Override
    public void close() {
        endings.close();
    }
}

package dev.bilten.launcher.redis;

import dev.bilten.launcher.Part;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.process.Child;
import dev.bilten.launcher.process.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** A running Redis without an append-only file: what it holds may be lost. */
public final class RedisServer implements Part {
    private static final Duration TO_START = Duration.ofSeconds(15);

    private final Child child;
    private final int port;

    private RedisServer(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    public static RedisServer start(Home home, Cache cache, int port) {
        var folder = home.data("redis");
        var program = cache.filled("redis-1.4.4", RedisServer::unpack).resolve("redis-server");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartFailed("Redis's folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        // a snapshot every five minutes and at a normal end keeps people logged in over a restart
        var command = List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--appendonly",
                "no",
                "--save",
                "300 1",
                "--daemonize",
                "no");
        var server = new RedisServer(
                Child.start(new Child.Spec(
                        "Redis",
                        command,
                        Map.of(),
                        home.log("redis"),
                        home.note("redis"),
                        "redis-server",
                        Signal.TERM,
                        Duration.ofSeconds(10))),
                port);
        server.child.awaitUp(TO_START, server::pong);
        return server;
    }

    private static void unpack(Path folder) throws IOException {
        var unpacked =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        Files.move(unpacked, folder.resolve("redis-server"));
    }

    private boolean pong() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String where() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("BILTEN_REDIS_URL", "redis://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        child.close();
    }
}

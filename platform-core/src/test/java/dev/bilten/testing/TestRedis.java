package dev.bilten.testing;

import dev.bilten.launcher.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import redis.embedded.RedisServer;

/** A real Redis that a test may stop and start again. */
public final class TestRedis implements AutoCloseable {
    private final int port;
    private RedisServer server;

    private TestRedis(int port) {
        this.port = port;
    }

    public static TestRedis started() {
        var redis = notStarted();
        redis.start();
        return redis;
    }

    public static TestRedis notStarted() {
        return new TestRedis(new Ports().take(0));
    }

    public Map<String, String> settings() {
        return Map.of("bilten.redis.url", "redis://127.0.0.1:" + port);
    }

    public void start() {
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers nobody for a while, with all connections open. */
    public void sleepFor(Duration time) {
        try (var socket = new Socket("127.0.0.1", port)) {
            var command = "DEBUG SLEEP " + time.toSeconds() + "\r\n";
            socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(100);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}

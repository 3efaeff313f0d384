package dev.bilten.launcher.engine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * The main class of the engine's process: {@code Engine <library> <data folder> <port>}, password in the environment.
 * A process of its own because the library brings its own allocator, threads and crashes.
 */
public final class Engine {
    private static final int REQUESTS_AT_ONCE = 16;

    private Engine() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]);
        var password = Objects.requireNonNull(System.getenv("BILTEN_ENGINE_PASSWORD"), "BILTEN_ENGINE_PASSWORD");
        Files.createDirectories(folder);
        var database = new Database(Path.of(args[0]), folder);
        // native calls block their thread, so platform threads
        var threads = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(args[2])), 0);
        server.setExecutor(threads);
        server.createContext("/", new Edge(database, password));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop(5);
            database.close();
            Runtime.getRuntime().halt(0); // the library's own threads would not let go
        }));
        server.start();
    }
}

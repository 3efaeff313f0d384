package dev.bilten.launcher.payara;

import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The server's own folder, made anew for every start: a kept one remembers its applications and would load them twice.
 */
record PayaraRoot(Path folder) {
    private static final List<String> COPIED = List.of("config", "lib", "docroot", "META-INF");
    private static final String SERVER = "set configs.config.server-config.";
    private static final String HTTP = SERVER + "network-config.protocols.protocol.http-listener.http.";
    private static final List<String> BEFORE_BOOT = List.of(
            SERVER + "network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
            // who reads a request answers it, and another one listens: handed over, each would cost a fifth more
            SERVER
                    + "network-config.transports.transport.tcp.io-strategy=org.glassfish.grizzly.strategies.LeaderFollowerNIOStrategy",
            HTTP + "compression=on",
            // otherwise a connection is closed after 250 requests
            HTTP + "max-connections=-1",
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            // the platform says itself which of its pages may stand in frames
            HTTP + "xframe-options=false",
            // nobody clusters through it, and it would listen on every interface
            SERVER + "hazelcast-config-specific-configuration.enabled=false");

    static PayaraRoot fresh(Path folder, PayaraRuntime runtime) {
        try {
            Cache.delete(folder);
            Files.createDirectories(folder);
            for (var name : COPIED) {
                copy(runtime.folder().resolve(name), folder.resolve(name));
            }
            readableLog(folder.resolve("config/logging.properties"));
            Files.write(folder.resolve("before-boot.txt"), BEFORE_BOOT);
            return new PayaraRoot(folder);
        } catch (IOException e) {
            throw new StartFailed("The server's folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    Path commands() {
        return folder.resolve("before-boot.txt");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var source : all.toList()) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }

    /** One line per message instead of colours and brackets. */
    private static void readableLog(Path properties) throws IOException {
        var lines = Files.readAllLines(properties).stream()
                .map(line -> line.startsWith("java.util.logging.ConsoleHandler.formatter=")
                        ? "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter"
                        : line)
                .toList();
        Files.write(properties, lines);
    }
}

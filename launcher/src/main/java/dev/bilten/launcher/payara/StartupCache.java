package dev.bilten.launcher.payara;

import dev.bilten.launcher.Options;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK's ahead-of-time cache of the server's classes: nearly half of the CPU time of a start. It is good for one
 * JDK, one Payara at one place and one set of flags; with anything else the JVM ignores it, and so does its name here.
 */
public record StartupCache(Path file) {
    /** The JVM writes the cache after its end, in a second process. */
    private static final Duration TO_WRITE = Duration.ofMinutes(5);

    public static StartupCache of(Cache cache, PayaraRuntime runtime, Options options) {
        var flags = new PayaraCommand(runtime, options.profile()).jvmFlags();
        var key = System.getProperty("java.vm.version") + runtime.folder() + flags;
        return new StartupCache(cache.folder().resolve("startup").resolve(digest(key) + ".aot"));
    }

    private static String digest(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    Optional<String> useFlag() {
        return exists() ? Optional.of("-XX:AOTCache=" + file) : Optional.empty();
    }

    /** One start and end of the real thing, without demo data. @return what to tell the person */
    public String record(Home home, PayaraRuntime runtime, Options options, Map<String, String> environment, int port) {
        var draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
        var quiet = new HashMap<>(environment);
        quiet.put("BILTEN_DEMO", "false");
        try {
            Files.createDirectories(file.getParent());
            try (var server = new PayaraServer.Start(
                            home,
                            runtime,
                            options,
                            quiet,
                            port,
                            "recording",
                            TO_WRITE,
                            Optional.of("-XX:AOTCacheOutput=" + draft))
                    .launch()) {
                server.awaitReady(port);
            }
            Cache.delete(home.data("recording"));
            if (!Files.exists(draft)) {
                return "not recorded; starts are slower without it";
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return "recorded once, later starts are quicker";
        } catch (IOException e) {
            throw new StartFailed("The start-up cache " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}

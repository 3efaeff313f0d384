package dev.bilten.launcher.payara;

import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Payara Micro unpacked into single jars, once per version, shared by all homes. A start-up cache remembers the place
 * of the jars it was recorded from, so they must not lie in a home.
 */
public record PayaraRuntime(Path folder) {

    public static PayaraRuntime in(Cache cache, Path microJar) {
        if (!Files.exists(microJar)) {
            throw new StartFailed("The server " + microJar + " is missing. Build first: mvn -DskipTests package");
        }
        return new PayaraRuntime(cache.filled("payara-" + checksum(microJar), draft -> unpack(microJar, draft)));
    }

    private static String checksum(Path microJar) {
        try (var jar = new JarFile(microJar.toFile())) {
            var sum = new CRC32();
            jar.stream()
                    .forEach(entry -> sum.update(HexFormat.of()
                            .toHexDigits(entry.getCrc())
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            return HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException e) {
            throw new StartFailed("The server " + microJar + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void unpack(Path microJar, Path draft) throws IOException {
        var process = new ProcessBuilder(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        microJar.toString(),
                        "--rootdir",
                        draft.toString(),
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Payara Micro does not unpack itself");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while Payara Micro was unpacked.", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Path launcherJar() {
        return folder.resolve("launch-micro.jar");
    }

    /** The packages that its manifest opens; a manifest counts only with -jar, and -jar would fix the root folder. */
    List<String> moduleFlags() {
        try (var jar = new JarFile(launcherJar().toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            var flags = new ArrayList<String>();
            for (var name : List.of("Add-Exports", "Add-Opens")) {
                Stream.of(String.valueOf(attributes.getValue(name)).split("\\s+"))
                        .filter(pack -> pack.contains("/"))
                        .forEach(pack -> flags.add(
                                "--" + name.toLowerCase(java.util.Locale.ROOT) + "=" + pack + "=ALL-UNNAMED"));
            }
            return flags;
        } catch (IOException e) {
            throw new StartFailed("The server's jar " + launcherJar() + " cannot be read: " + e.getMessage(), e);
        }
    }
}

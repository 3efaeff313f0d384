package dev.bilten.webkit.themes;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets axe-core look at the pages of a theme as this machine's own browser draws them: contrast, labels, order, names. What is
 * serious is a finding of its page.
 */
final class Axe {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What the page that runs it is told, and what it tells. */
    final CompletableFuture<String> found = new CompletableFuture<>();

    /** The program; empty where there is none. */
    static Optional<Path> browser() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String looks() {
        return AxeLook.all().stream().map(AxeLook::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** @param address of the page that runs it */
    List<Finding> run(Path browser, String address) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("bilten-axe");
        var process = new ProcessBuilder(command(browser, profile, address))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return AxeReport.findings(found.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return List.of(Finding.warning("", 0, "axe-failed", String.valueOf(e.getMessage())));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
            delete(profile);
        }
    }

    private static List<String> command(Path browser, Path profile, String address) {
        var command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless=new",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile));
        if ("root".equals(System.getProperty("user.name"))) {
            // its walls refuse to stand for that user
            command.add("--no-sandbox");
        }
        command.add(address);
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                // the browser may still be putting its own things away
                Files.deleteIfExists(one);
            }
        } catch (IOException | java.io.UncheckedIOException left) {
            folder.toFile().deleteOnExit();
        }
    }

    static Optional<byte[]> resource(String name) throws IOException {
        try (var in = Axe.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    static byte[] page() {
        return """
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>axe</title>
                <body><iframe title="page" height="900"></iframe><script type="module" src="/axe-run.js"></script>""".getBytes(StandardCharsets.UTF_8);
    }
}

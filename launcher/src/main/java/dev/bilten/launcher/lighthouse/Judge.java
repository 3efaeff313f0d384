package dev.bilten.launcher.lighthouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.process.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lighthouse itself: fetched once through npm and then shared by all homes of this user; it drives the machine's browser. */
public final class Judge {
    private static final String VERSION = "12.8.2";
    private static final int OLDEST_NODE = 18;
    private static final long PATIENCE_MINUTES = 4;
    private static final int LINES_SHOWN = 12;

    private final Path script;
    private final Path browser;
    private final Home home;

    private Judge(Path script, Path browser, Home home) {
        this.script = script;
        this.browser = browser;
        this.home = home;
    }

    /** @param home where it leaves its reports and logs */
    public static Judge find(Home home) throws Missing {
        var browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Programs.find(name).stream())
                .findFirst()
                .orElseThrow(() -> new Missing("there is no browser; on Debian: apt-get install chromium"));
        if (node() < OLDEST_NODE) {
            throw new Missing("there is no Node.js " + OLDEST_NODE + " or newer");
        }
        return new Judge(lighthouse(home), browser, home);
    }

    private static Path lighthouse(Home home) throws Missing {
        var name = "lighthouse/" + VERSION;
        var cache = Cache.of(home);
        var log = home.log("npm");
        if (!Files.isDirectory(cache.folder().resolve(name))
                && Programs.find("npm").isEmpty()) {
            throw new Missing("there is no npm to fetch Lighthouse with");
        }
        try {
            var filled = cache.filled(
                    name,
                    draft -> run(
                            log,
                            List.of(
                                    "npm",
                                    "install",
                                    "--prefix",
                                    draft.toString(),
                                    "--no-audit",
                                    "--no-fund",
                                    "--ignore-scripts",
                                    "--no-package-lock",
                                    "--prefer-offline",
                                    "--fetch-retries=0",
                                    "lighthouse@" + VERSION)));
            return filled.resolve("node_modules/lighthouse/cli/index.js");
        } catch (StartFailed e) {
            throw new Missing("npm could not fetch Lighthouse; " + log + " says why");
        }
    }

    private static int node() {
        if (Programs.find("node").isEmpty()) {
            return 0;
        }
        try {
            var process = new ProcessBuilder("node", "--version").start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(said.strip().replaceFirst("^v([0-9]+).*", "$1"));
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /**
     * On a phone of the middle class with a slow network, as Lighthouse models it.
     *
     * @throws NotJudged when Lighthouse or its browser gave up
     */
    public Scores judge(Sight sight) {
        var report = home.data("lighthouse-" + sight.name() + ".json");
        var line = new ArrayList<>(List.of(
                "node",
                script.toString(),
                sight.url().toString(),
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=" + Scores.Category.all(),
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run"));
        if (!sight.searchable()) {
            line.add("--skip-audits=is-crawlable");
        }
        try {
            Files.deleteIfExists(report);
            run(home.log("lighthouse"), line, "CHROME_PATH", browser.toString());
            return Scores.read(sight.name(), new ObjectMapper().readTree(report.toFile()));
        } catch (IOException e) {
            throw new NotJudged(sight.name(), e.getMessage() + "\n" + end(home.log("lighthouse")));
        }
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read)";
        }
    }

    private static void run(Path log, List<String> line, String... environment) throws IOException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(line.getFirst() + " did not end well; " + log + " says why");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

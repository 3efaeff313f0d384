package dev.bilten.launcher.payara;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server's log, read for signs that the application did not come up. */
record ServerLog(Path file) {
    private static final Pattern FAILED =
            Pattern.compile("Exception while loading the app|Exception during lifecycle processing|Deployment failed");
    private static final Pattern UP = Pattern.compile("Payara Micro .* ready in");
    private static final Pattern TELLING = Pattern.compile("SEVERE|Exception|Caused by|Error:");
    private static final int SHOWN = 12;

    boolean deploymentFailed() {
        return text().lines().anyMatch(line -> FAILED.matcher(line).find());
    }

    /** The server itself has started, with or without the application. */
    boolean serverUp() {
        return text().lines().anyMatch(line -> UP.matcher(line).find());
    }

    /** The lines that say why. */
    List<String> telling() {
        var lines = text().lines()
                .filter(line -> TELLING.matcher(line).find())
                .distinct()
                .toList();
        return (lines.isEmpty() ? text().lines().toList().reversed().stream() : lines.stream())
                .limit(SHOWN)
                .map(line -> line.length() > 400 ? line.substring(0, 400) + "…" : line)
                .toList();
    }

    private String text() {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return String.join("\n", lines.toList());
        } catch (IOException notYet) {
            return "";
        }
    }
}

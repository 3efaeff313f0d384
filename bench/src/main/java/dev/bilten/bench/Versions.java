package dev.bilten.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which state of the code was measured. */
public final class Versions {
    private Versions() {}

    /** The commit, with {@code +} when files differ from it; {@code unknown} outside a checkout. */
    public static String of(Path project) {
        var commit = git(project, "rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty()) {
            return "unknown";
        }
        var changed = git(project, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench/results");
        return changed.isEmpty() ? commit : commit + "+";
    }

    private static String git(Path project, String... words) {
        var command = new java.util.ArrayList<>(java.util.List.of("git", "-C", project.toString()));
        command.addAll(java.util.List.of(words));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

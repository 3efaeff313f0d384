package dev.bilten.launcher.process;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Children that outlived a killed launcher. They are ended, never guessed at: only what the notes name and prove. */
public final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** The server first, the database last: the order of a normal end. */
    private static final List<String> ORDER = List.of("payara", "clickhouse", "redis", "postgres");

    private Orphans() {}

    /** @return the names of those that were still running */
    public static List<String> end(Path runFolder) {
        var ended = new ArrayList<String>();
        for (var name : ORDER) {
            var file = runFolder.resolve(name + ".pid");
            Note.read(file).filter(Note::alive).ifPresent(note -> {
                note.end(PATIENCE);
                ended.add(name);
            });
            forget(file);
        }
        return List.copyOf(ended);
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartFailed("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}

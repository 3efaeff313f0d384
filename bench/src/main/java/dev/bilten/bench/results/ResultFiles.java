package dev.bilten.bench.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** {@code bench/results}: a file per workload that only ever grows. */
public record ResultFiles(Path folder) {
    private static final String SUFFIX = ".jsonl";

    /** @param name the workload's, as it is typed */
    public Path append(String name, List<Outcome> outcomes) {
        var file = folder.resolve(name + SUFFIX);
        try {
            Files.createDirectories(folder);
            Files.write(
                    file,
                    outcomes.stream().map(ResultLine::write).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything measured so far, the oldest of each workload first. */
    public List<Outcome> all() {
        var found = new ArrayList<Outcome>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(ResultLine::read)
                        .forEach(found::add);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

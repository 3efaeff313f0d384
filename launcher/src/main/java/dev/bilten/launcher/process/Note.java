package dev.bilten.launcher.process;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is written down about a child so that a later launcher can recognise it.
 *
 * @param marker a part of its command line that no other process has
 */
public record Note(long pid, long startTicks, Signal signal, String marker) {

    static Note of(long pid, Signal signal, String marker) {
        return new Note(pid, Proc.startTicks(pid).orElse(-1), signal, marker);
    }

    public static Optional<Note> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return Optional.of(new Note(
                    Long.parseLong(lines.get(0)),
                    Long.parseLong(lines.get(1)),
                    Signal.valueOf(lines.get(2)),
                    lines.get(3)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(Long.toString(pid), Long.toString(startTicks), signal.name(), marker));
    }

    /** The same process still runs: number, start time and command line all agree. */
    public boolean alive() {
        var ticks = Proc.startTicks(pid);
        return ticks.isPresent()
                && ticks.getAsLong() == startTicks
                && Proc.commandLine(pid).contains(marker);
    }

    /** Ends it: politely first, then by force. */
    public void end(Duration patience) {
        signal.send(pid);
        if (!gone(patience)) {
            Signal.KILL.send(pid);
            if (!gone(Duration.ofSeconds(5))) {
                throw new StartFailed(
                        "Process " + pid + " (" + marker + ") does not end. End it by hand: kill -9 " + pid);
            }
        }
    }

    private boolean gone(Duration patience) {
        return Waiting.until(patience, () -> !alive());
    }
}

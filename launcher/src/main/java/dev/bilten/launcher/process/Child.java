package dev.bilten.launcher.process;

import dev.bilten.launcher.StartFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A child process in a session of its own, so that Ctrl-C in the terminal reaches the launcher alone
 * and the children end in the order that the launcher chooses.
 */
public final class Child implements AutoCloseable {

    /**
     * @param note the file that remembers the process after a kill -9 of the launcher
     * @param marker a part of the command line that no other process has
     * @param patience how long a polite end may take
     */
    public record Spec(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Path note,
            String marker,
            Signal signal,
            Duration patience) {}

    private static final String SESSION = "setsid";

    private final Spec spec;
    private final Process process;

    private Child(Spec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    public static Child start(Spec spec) {
        var command = new ArrayList<String>();
        command.add(SESSION);
        command.addAll(spec.command());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        builder.redirectInput(new File("/dev/null"));
        try {
            Files.createDirectories(spec.log().getParent());
            builder.redirectOutput(spec.log().toFile());
            var process = builder.start();
            Note.of(process.pid(), spec.signal(), spec.marker()).write(spec.note());
            var child = new Child(spec, process);
            child.awaitOwnCommandLine();
            return child;
        } catch (IOException e) {
            throw new StartFailed(spec.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** While setsid becomes the program, the kernel shows no command line, and the note could not be proven. */
    private void awaitOwnCommandLine() {
        try {
            Waiting.until(Duration.ofSeconds(2), () -> {
                var line = Proc.commandLine(pid());
                return !alive() || (line.contains(spec.marker()) && !line.startsWith(SESSION));
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return spec.log();
    }

    /** Waits until it is up. One that ends first, or is not up in time, is ended and its log is named. */
    public void awaitUp(Duration patience, BooleanSupplier up) {
        try {
            var came = Waiting.until(patience, () -> !alive() || up.getAsBoolean());
            if (!came || !alive()) {
                throw new StartFailed(spec.name() + " does not start; " + log() + " says why.");
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Waits until it ends by itself; the exit code. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        var interrupted = Thread.interrupted(); // an interrupted start still has to wait for its children
        end();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        if (process.isAlive()) {
            spec.signal().send(process.pid());
            if (!ended(spec.patience())) {
                Signal.KILL.send(process.pid());
                ended(Duration.ofSeconds(5));
            }
        }
        try {
            Files.deleteIfExists(spec.note());
        } catch (IOException e) {
            throw new StartFailed("Cannot delete " + spec.note() + ": " + e.getMessage(), e);
        }
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package dev.bilten.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** One line per step, with its seconds. */
public final class Steps {
    private final PrintStream out;

    public Steps(PrintStream out) {
        this.out = out;
    }

    public <T> T time(String name, Supplier<T> step, Function<T, String> remark) {
        var started = System.nanoTime();
        var result = step.get();
        line(name, Duration.ofNanos(System.nanoTime() - started), remark.apply(result));
        return result;
    }

    void line(String name, Duration took, String remark) {
        out.printf(Locale.ROOT, "  %-22s %6.1f s   %s%n", name, seconds(took), remark);
    }

    void say(String line) {
        out.println(line);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}

package dev.bilten.launcher.smoke;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** One line per step with its milliseconds. */
final class Report {
    private static final long EVERY_MILLIS = 250;

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println(title);
    }

    <T> T step(String name, Supplier<T> step) {
        var started = System.nanoTime();
        try {
            var result = step.get();
            line("ok", started, name, "");
            return result;
        } catch (Mismatch difference) {
            line("NOT OK", started, name, ": " + difference.getMessage());
            throw difference;
        }
    }

    void check(String name, Runnable step) {
        step(name, () -> {
            step.run();
            return true;
        });
    }

    /** Asks again and again until there is an answer. */
    <T> T within(Duration most, String name, String expected, Supplier<Optional<T>> question) {
        return step(name, () -> {
            var end = System.nanoTime() + most.toNanos();
            var answer = question.get();
            while (answer.isEmpty()) {
                Mismatch.unless(System.nanoTime() < end, expected, "nothing of it within " + most.toSeconds() + " s");
                pause();
                answer = question.get();
            }
            return answer.get();
        });
    }

    void end(String text) {
        out.printf(Locale.ROOT, "%n%s after %.1f s.%n", text, (System.nanoTime() - begun) / 1e9);
    }

    private void line(String verdict, long started, String name, String more) {
        out.printf(
                Locale.ROOT, "  %-6s %6d ms  %s%s%n", verdict, (System.nanoTime() - started) / 1_000_000, name, more);
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Mismatch("time to wait", "an interrupt");
        }
    }
}

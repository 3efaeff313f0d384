package dev.bilten.launcher.process;

import dev.bilten.launcher.StartFailed;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again until the answer is yes or patience ends. */
public final class Waiting {
    private static final long STEP_MILLIS = 25;

    private Waiting() {}

    /** @return whether it came true in time */
    public static boolean until(Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting.", e);
        }
    }
}

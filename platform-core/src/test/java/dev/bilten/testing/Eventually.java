package dev.bilten.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread, and fails when it does not. */
public final class Eventually {
    private Eventually() {}

    public static void within(Duration patience, String what, BooleanSupplier happened) {
        long end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

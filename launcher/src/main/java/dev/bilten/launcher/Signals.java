package dev.bilten.launcher;

import java.time.Duration;

/** Ctrl-C and kill interrupt the thread that runs the platform, and the JVM waits until it has tidied up. */
final class Signals {
    private static final Duration TIDY_UP = Duration.ofSeconds(90);

    private final Thread runner;
    private volatile boolean came;
    private volatile boolean done;

    private Signals(Thread runner) {
        this.runner = runner;
    }

    static Signals endThisThread() {
        var signals = new Signals(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(signals::onShutdown));
        return signals;
    }

    private void onShutdown() {
        if (done) {
            return;
        }
        came = true;
        runner.interrupt();
        var deadline = System.nanoTime() + TIDY_UP.toNanos();
        while (!done && System.nanoTime() < deadline) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether a signal is the reason for the interrupt. */
    boolean came() {
        return came;
    }

    void done() {
        done = true;
    }
}

package dev.bilten.e2e;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is started once for all classes that this process runs, and ended with it, the last first. A process that takes one class
 * after the other from a common heap begins anew with each as far as JUnit knows.
 */
final class OfThisProcess {
    private static final Map<Class<?>, AutoCloseable> STARTED = new HashMap<>();
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OfThisProcess::end));
    }

    private OfThisProcess() {}

    static synchronized <T extends AutoCloseable> T the(Class<T> type, Supplier<T> start) {
        var there = STARTED.get(type);
        if (there == null) {
            there = start.get();
            STARTED.put(type, there);
            OPEN.push(there);
        }
        return type.cast(there);
    }

    private static synchronized void end() {
        while (!OPEN.isEmpty()) {
            try {
                OPEN.pop().close();
            } catch (Exception e) {
                System.out.println("Not ended: " + e);
            }
        }
    }
}

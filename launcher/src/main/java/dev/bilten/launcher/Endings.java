package dev.bilten.launcher;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** What has been started and must end: the server first, then ClickHouse, Redis, PostgreSQL, mail, and the lock last. */
final class Endings implements AutoCloseable {
    private static final List<String> ORDER =
            List.of("Platform", "ClickHouse", "Redis", "PostgreSQL 18", "Mail catcher", "lock");

    private record Ending(String name, AutoCloseable thing) {}

    private final Deque<Ending> endings = new ArrayDeque<>();

    synchronized void add(String name, AutoCloseable thing) {
        endings.add(new Ending(name, thing));
    }

    /** One that fails to end does not keep the others running; its failure comes out at the end. */
    @Override
    public synchronized void close() {
        Thread.interrupted(); // an interrupt brought us here; waiting for the children must work again
        var failures = new StartFailed("Something did not end properly");
        endings.stream()
                .sorted(Comparator.comparingInt(ending -> ORDER.indexOf(ending.name())))
                .forEach(ending -> end(ending, failures));
        endings.clear();
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }

    private static void end(Ending ending, StartFailed failures) {
        try {
            ending.thing().close();
        } catch (Exception e) {
            failures.addSuppressed(e);
        }
    }
}

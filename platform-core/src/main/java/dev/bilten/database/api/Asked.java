package dev.bilten.database.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What one request has asked the database: how often, and, where it only reads, what it need not ask again. The edges bind it to
 * the thread that answers; work that nobody waits for has none.
 *
 * <p>Guarantee: what is remembered is as old as its request, half a second at most, and never from before a statement of this
 * request that may have written. A transaction that may write, and every one of a request that is meant to, asks for itself.
 */
public final class Asked {
    /** As old as a page that is kept for everybody: a request that takes longer asks again. */
    private static final Duration AGE = Duration.ofMillis(500);

    private static final ScopedValue<Asked> CURRENT = ScopedValue.newInstance();

    private final boolean remembers;
    private final Map<Object, Answer> answers = new HashMap<>();
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger trips = new AtomicInteger();

    private record Answer(Object value, long at) {}

    private Asked(boolean remembers) {
        this.remembers = remembers;
    }

    /** For a request that is not meant to change anything. */
    public static Asked remembering() {
        return new Asked(true);
    }

    /** For one that is: it is only counted. */
    public static Asked counting() {
        return new Asked(false);
    }

    /** Those of the request that this thread answers; empty where it answers none. */
    public static Optional<Asked> ifAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Statements so far, without those that begin and end a transaction. */
    public int statements() {
        return statements.get();
    }

    /** How often the server was waited for so far: statements, roles that were taken, commits. */
    public int trips() {
        return trips.get();
    }

    public void countStatement() {
        statements.incrementAndGet();
        trips.incrementAndGet();
    }

    public void countTrip() {
        trips.incrementAndGet();
    }

    /** What may have been written makes everything that was read before it old. */
    public void forget() {
        answers.clear();
    }

    public boolean remembers() {
        return remembers;
    }

    /** The answer to a question, asked now unless it was a moment ago. */
    public <T> T once(Object key, Supplier<T> question) {
        var there = answers.get(key);
        if (there != null && System.nanoTime() - there.at() < AGE.toNanos()) {
            @SuppressWarnings("unchecked") // a key names one question, and a question one type
            var known = (T) there.value();
            return known;
        }
        long at = System.nanoTime();
        var value = question.get();
        answers.put(key, new Answer(value, at));
        return value;
    }
}

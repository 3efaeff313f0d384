package dev.bilten.host;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls that were given up and have not come back. A thread cannot be ended against its will. */
final class Abandoned {
    private final AtomicInteger count = new AtomicInteger();

    void givenUp() {
        count.incrementAndGet();
    }

    void cameBack() {
        count.decrementAndGet();
    }

    int count() {
        return count.get();
    }
}

package dev.bilten.journal.api;

import dev.bilten.kernel.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the background work moves the outbox; nobody else calls it. */
public interface OutboxRelay {
    /** The consumers that have not seen everything yet. */
    List<Consumer> waiting(TenantContext tenant);

    /**
     * Serves one of them until nothing is left that it can take now.
     *
     * @param between runs after each batch that could have been larger
     */
    Left drain(TenantContext tenant, Consumer consumer, Runnable between);

    /** An organizer where something was published on this node, or none within this time. */
    Optional<TenantContext> nextWoken(Duration patience) throws InterruptedException;

    /** Lets {@link #nextWoken} name the organizer after a while. */
    void wakeLater(TenantContext tenant, Duration delay);

    /** What a drain could not take. */
    enum Left {
        /** Nothing, or what the consumer will only take later. */
        NOTHING,
        /** Something that a transaction still running may yet put something before: soon it can be taken. */
        HIDDEN
    }
}

package dev.bilten.journal.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Set;

/** Consumers that differ by organizer and come and go while the platform runs: one per exporter switched on. */
public interface Consumers {
    List<Consumer> of(TenantContext tenant);

    /**
     * Those of the names that were consumers of this source and are owed nothing any more, because the organizer switched
     * them off or they were taken from the platform for good. One that only cannot be served now is not among them: the
     * outbox keeps what it has not passed. Called outside any transaction.
     *
     * @param names whoever has a place in the outbox
     */
    Set<String> released(TenantContext tenant, Set<String> names);
}

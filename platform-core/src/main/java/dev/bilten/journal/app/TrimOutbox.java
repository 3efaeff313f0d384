package dev.bilten.journal.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.OutboxTrimming;
import dev.bilten.journal.infra.OutboxTail;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;

/** Lets the outbox go as far as its slowest consumer, and the place of a consumer that is gone with it. */
@Service
public class TrimOutbox implements OutboxTrimming {
    /** Few enough that one transaction is over before it could delay the events of others. */
    private static final int CHUNK = 2_000;

    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final Listeners listeners;
    private final OutboxTail tail;
    private final int chunk;

    @Inject
    public TrimOutbox(Database database, Listeners listeners, OutboxTail tail) {
        this(database, listeners, tail, CHUNK);
    }

    public TrimOutbox(Database database, Listeners listeners, OutboxTail tail, int chunk) {
        this.database = database;
        this.listeners = listeners;
        this.tail = tail;
        this.chunk = chunk;
    }

    @Override
    public int trim(TenantContext tenant, Instant before) {
        var placed = database.inTransaction(tenant, tail::placed);
        var released = listeners.released(tenant, placed);
        var owed = new HashSet<>(placed);
        owed.removeAll(released);
        listeners.of(tenant).stream().map(Consumer::name).forEach(owed::add);
        int all = 0;
        int gone = chunk;
        while (gone == chunk) {
            gone = database.inTransaction(tenant, () -> {
                int some = tail.delete(owed, before, chunk);
                tail.forget(released, clock.instant());
                return some;
            });
            all += gone;
        }
        return all;
    }
}

package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import jakarta.inject.Inject;

/** Writes with the caller's transaction and wakes the relay once it is durable. */
@Service
public class DatabaseJournal implements Journal {
    private final Database database;
    private final Entries entries;
    private final Outbox outbox;
    private final Wakeups wakeups;

    @Inject
    public DatabaseJournal(Database database, Entries entries, Outbox outbox, Wakeups wakeups) {
        this.database = database;
        this.entries = entries;
        this.outbox = outbox;
        this.wakeups = wakeups;
    }

    @Override
    public void audit(CallContext call, Change change) {
        entries.insert(call.now(), call.actor(), change, call.reason(), call.requestId());
    }

    @Override
    public void audit(PlatformCall call, Change change) {
        entries.insert(call.now(), call.actor(), change, call.reason(), call.requestId());
    }

    @Override
    public void publish(CallContext call, DomainEvent event) {
        outbox.append(call.now(), event);
        database.afterCommit(() -> wakeups.wake(call.tenant()));
    }
}

package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Uuids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes with the caller's transaction, all of it at its end in one statement each, and wakes the relay once it is durable. */
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

    /** What one transaction has to say. */
    private record Pages(List<Entries.Row> entries, List<Outbox.News> news) {
        static Pages empty() {
            return new Pages(new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public void audit(CallContext call, Change change) {
        audit(call.now(), call.actor(), change, call.reason(), call.requestId());
    }

    @Override
    public void audit(PlatformCall call, Change change) {
        audit(call.now(), call.actor(), change, call.reason(), call.requestId());
    }

    private void audit(Instant at, Actor actor, Change change, String reason, String requestId) {
        pages().entries().add(new Entries.Row(at, actor, change, reason, requestId));
    }

    @Override
    public void publish(CallContext call, DomainEvent event) {
        var news = pages().news();
        if (news.isEmpty()) {
            database.afterCommit(() -> wakeups.wake(call.tenant()));
        }
        news.add(new Outbox.News(Uuids.next(), call.now(), event));
    }

    private Pages pages() {
        return database.gathered(Pages.class, Pages::empty, pages -> {
            entries.insert(pages.entries());
            outbox.append(pages.news());
        });
    }
}

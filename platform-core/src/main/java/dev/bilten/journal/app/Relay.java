package dev.bilten.journal.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Message;
import dev.bilten.journal.api.OutboxRelay;
import dev.bilten.journal.infra.Outbox;
import dev.bilten.journal.infra.Wakeups;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Uuids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one organizer's outbox to its consumers. Each consumer has a cursor of its own, so a warehouse that is away
 * holds up nobody's mail. A cursor is leased while its consumer works, outside any transaction; a lease that is lost
 * only means that the same batch goes out again under the same id.
 */
@Service
public class Relay implements OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final Outbox outbox;
    private final Listeners listeners;
    private final Wakeups wakeups;

    @Inject
    public Relay(Database database, Outbox outbox, Listeners listeners, Wakeups wakeups) {
        this.database = database;
        this.outbox = outbox;
        this.listeners = listeners;
        this.wakeups = wakeups;
    }

    /** Serves every consumer until none has anything left that it can take now. */
    public void drain(TenantContext tenant) {
        listeners.of(tenant).forEach(consumer -> drain(tenant, consumer, () -> {}));
    }

    @Override
    public Left drain(TenantContext tenant, Consumer consumer, Runnable between) {
        // until it is empty, not until a batch is not full: what another node published meanwhile found the lease taken
        while (true) {
            switch (step(tenant, consumer)) {
                case FULL -> {}
                case TAKEN -> between.run();
                case NOTHING, NOT_NOW -> {
                    return Left.NOTHING;
                }
                case HIDDEN -> {
                    return Left.HIDDEN;
                }
            }
        }
    }

    @Override
    public List<Consumer> waiting(TenantContext tenant) {
        var all = listeners.of(tenant);
        var names = all.stream().map(Consumer::name).toList();
        var waiting = database.inTransaction(tenant, () -> outbox.waiting(names));
        return all.stream()
                .filter(consumer -> waiting.contains(consumer.name()))
                .toList();
    }

    @Override
    public Optional<TenantContext> nextWoken(Duration patience) throws InterruptedException {
        return wakeups.next(patience);
    }

    @Override
    public void wakeLater(TenantContext tenant, Duration delay) {
        wakeups.wakeLater(tenant, delay);
    }

    private enum Step {
        /** Taken, and as much as the consumer takes at a time. */
        FULL,
        TAKEN,
        NOTHING,
        /** Leased to another node, or its time to try again has not come, or it just failed. */
        NOT_NOW,
        HIDDEN
    }

    private Step step(TenantContext tenant, Consumer consumer) {
        var lease = Uuids.next();
        var claimed = database.inTransaction(tenant, () -> claim(consumer, lease));
        if (claimed.rows().isEmpty()) {
            return claimed.otherwise();
        }
        try {
            consumer.accept(tenant, batchId(claimed.rows()), messages(claimed.rows()));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("consumer", consumer.name())
                    .addKeyValue("tenant", tenant.slug())
                    .log("A consumer did not take its batch: {}", e.toString());
            var retryAt = clock.instant().plus(wait(claimed.failures()));
            database.inTransaction(tenant, () -> outbox.failed(consumer.name(), lease, retryAt, String.valueOf(e)));
            return Step.NOT_NOW;
        }
        var last = claimed.rows().getLast();
        boolean kept = database.inTransaction(tenant, () -> outbox.done(consumer.name(), lease, last));
        if (!kept) {
            return Step.NOT_NOW;
        }
        return claimed.rows().size() < consumer.batchSize() ? Step.TAKEN : Step.FULL;
    }

    /** @param otherwise what it means when there are no rows */
    private record Claimed(List<Outbox.Row> rows, int failures, Step otherwise) {}

    private Claimed claim(Consumer consumer, UUID lease) {
        var now = clock.instant();
        var cursor = outbox.lease(consumer.name(), lease, now, now.plus(LEASE));
        if (cursor.isEmpty()) {
            return new Claimed(List.of(), 0, Step.NOT_NOW);
        }
        var rows = rows(consumer, cursor.get());
        if (rows.isEmpty()) {
            outbox.release(consumer.name(), lease);
            boolean hidden = !outbox.waiting(List.of(consumer.name())).isEmpty();
            return new Claimed(rows, 0, hidden ? Step.HIDDEN : Step.NOTHING);
        }
        outbox.freeze(consumer.name(), rows.getLast());
        return new Claimed(rows, cursor.get().failures(), Step.TAKEN);
    }

    private List<Outbox.Row> rows(Consumer consumer, Outbox.Cursor cursor) {
        var rows = outbox.batch(cursor, consumer.batchSize());
        if (!rows.isEmpty() || cursor.batchId() == null) {
            return rows;
        }
        // what was in flight was trimmed while the consumer was switched off: it goes on behind it
        return outbox.batch(cursor.withoutBatch(), consumer.batchSize());
    }

    private static String batchId(List<Outbox.Row> rows) {
        return rows.getFirst().id() + "-" + rows.getLast().id();
    }

    private static List<Message> messages(List<Outbox.Row> rows) {
        return rows.stream().map(Outbox.Row::message).toList();
    }

    private static Duration wait(int failures) {
        var seconds = Duration.ofSeconds(1L << Math.min(failures, 10));
        return seconds.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : seconds;
    }
}

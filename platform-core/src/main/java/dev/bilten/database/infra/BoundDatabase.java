package dev.bilten.database.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds a transaction to the thread for the length of one call. */
@Service
public class BoundDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(BoundDatabase.class);

    private static final int MOST_ATTEMPTS = 8;

    private final Shards shards;

    private record Question(Scope scope, Object key) {}

    @Inject
    public BoundDatabase(Shards shards) {
        this.shards = shards;
    }

    @Override
    public Handle sql() {
        return Transaction.current().handle();
    }

    @Override
    public EntityManager entities() {
        return Transaction.current().entities();
    }

    @Override
    public Scope scope() {
        return Transaction.current().scope();
    }

    @Override
    public <T> T gathered(Class<T> type, Supplier<T> empty, Consumer<T> write) {
        return Transaction.current().gathered(type, empty, write);
    }

    @Override
    public boolean editing() {
        return Transaction.current().editing();
    }

    @Override
    public <T> T once(Object key, Supplier<T> question) {
        var running = Transaction.current();
        return running.editing() ? question.get() : running.memory().once(new Question(running.scope(), key), question);
    }

    @Override
    public void together() {
        Transaction.current().together();
    }

    @Override
    public boolean running() {
        return Transaction.CURRENT.isBound();
    }

    @Override
    public void afterCommit(Runnable action) {
        Transaction.current().afterCommit(action);
    }

    @Override
    public <T> T inTransaction(Scope scope, Supplier<T> work) {
        return call(scope, work::get);
    }

    <T, X extends Throwable> T call(Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
        return Transaction.CURRENT.isBound() ? joined(scope, work) : fresh(scope, work);
    }

    private static <T, X extends Throwable> T joined(Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
        var running = Transaction.current();
        running.join(scope);
        boolean done = false;
        try {
            var result = work.call();
            done = true;
            return result;
        } finally {
            if (!done) {
                running.fail();
            }
        }
    }

    /**
     * A transaction that the server ended to let another one go on is tried again: nothing of it happened. The same with one
     * whose line broke while it lay idle, which its first statement finds out.
     */
    private <T, X extends Throwable> T fresh(Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
        for (int attempt = 1; ; attempt++) {
            var transaction = new Transaction(scope, shards.get(scope.shard()));
            try {
                return run(transaction, work);
            } catch (RuntimeException e) {
                switch (Trouble.of(e)) {
                    case CONFLICT -> {
                        if (attempt == MOST_ATTEMPTS) {
                            throw Trouble.busy(e);
                        }
                        Trouble.pause(attempt);
                    }
                    case BUSY -> throw Trouble.busy(e);
                    case AWAY -> {
                        if (attempt > Line.SPARE_LINES || !transaction.line().atItsFirst()) {
                            throw Trouble.away(e);
                        }
                    }
                    case NONE -> throw e;
                }
            }
        }
    }

    private static <T, X extends Throwable> T run(Transaction transaction, ScopedValue.CallableOp<T, X> work) throws X {
        List<Runnable> after;
        T result;
        try (transaction) {
            result = ScopedValue.where(Transaction.CURRENT, transaction).call(() -> {
                var answer = work.call();
                transaction.writeGathered();
                return answer;
            });
            after = transaction.commit();
        }
        after.forEach(BoundDatabase::quietly);
        return result;
    }

    /** The commit stands: what follows it may fail, and is made good by the next sweep, but must not undo the answer. */
    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("An action after a commit failed", e);
        }
    }
}

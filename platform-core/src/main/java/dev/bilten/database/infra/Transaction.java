package dev.bilten.database.infra;

import dev.bilten.database.api.Asked;
import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.Scope;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One line bound to one scope, from begin to end; JDBI and EclipseLink share it. What asks for nothing takes none. */
final class Transaction implements AutoCloseable {

    static final ScopedValue<Transaction> CURRENT = ScopedValue.newInstance();

    private final Scope scope;
    private final Shard shard;
    private final Line line;
    private final Map<Class<?>, Object> gathered = new HashMap<>();
    private final Asked own = Asked.remembering();
    private final List<Runnable> toWrite = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Handle handle;
    private @Nullable EntityManager entities;
    private boolean failed;

    Transaction(Scope scope, Shard shard) {
        this.scope = scope;
        this.shard = shard;
        this.line = new Line(scope, shard);
    }

    static Transaction current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("No tenant is bound: SQL runs only inside a transaction of a scope");
        }
        return CURRENT.get();
    }

    Scope scope() {
        return scope;
    }

    Line line() {
        return line;
    }

    /** Where an answer is remembered until something may be written: in the request that only reads, else here. */
    Asked memory() {
        return line.begun() ? own : Asked.ifAny().filter(Asked::remembers).orElse(own);
    }

    Handle handle() {
        if (handle == null) {
            line.connection(); // whoever gets none hears it in our words
            handle = shard.jdbi().open();
        }
        return handle;
    }

    EntityManager entities() {
        if (entities == null) {
            together();
            entities = shard.entityManagers().createEntityManager();
            entities.getTransaction().begin();
        }
        return entities;
    }

    void together() {
        try {
            write();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection cannot begin a transaction", e);
        }
    }

    /** The next statement may write: what was read before may be old after it. */
    void write() throws SQLException {
        line.toWrite();
        own.forget();
        Asked.ifAny().ifPresent(Asked::forget);
    }

    boolean editing() {
        return entities != null;
    }

    <T> T gathered(Class<T> type, Supplier<T> empty, Consumer<T> write) {
        return type.cast(gathered.computeIfAbsent(type, ignored -> {
            var value = empty.get();
            toWrite.add(() -> write.accept(value));
            return value;
        }));
    }

    void writeGathered() {
        if (!failed) {
            toWrite.forEach(Runnable::run);
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void join(Scope other) {
        if (!scope.equals(other)) {
            throw new IllegalStateException(
                    "The scope changed inside a transaction: " + scope.schema() + " to " + other.schema());
        }
    }

    void fail() {
        failed = true;
    }

    List<Runnable> commit() {
        if (failed) {
            throw new IllegalStateException("A joined call failed; this transaction can only roll back");
        }
        try {
            if (entities != null) {
                entities.getTransaction().commit();
            }
            line.commit();
            return afterCommit;
        } catch (SQLException e) {
            // all else the server decided, and it decided against
            throw Trouble.lineIsLost(e)
                    ? new OutcomeUnknown(e)
                    : new IllegalStateException("The commit was refused", e);
        }
    }

    @Override
    public void close() {
        try (line) {
            if (entities != null) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
            }
        }
    }
}

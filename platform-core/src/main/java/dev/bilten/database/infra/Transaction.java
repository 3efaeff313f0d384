package dev.bilten.database.infra;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Scope;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection bound to one scope, from begin to end; JDBI and EclipseLink share it. */
final class Transaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);
    private static final String ROLE = "select set_config('role', ?, true)";
    /** As many as a lane has: behind them is a new one. */
    private static final int SPARE_LINES = 2;

    static final ScopedValue<Transaction> CURRENT = ScopedValue.newInstance();

    private final Scope scope;
    private final Shard shard;
    private final Turnstile.Place place;
    private final Connection connection;
    private final Map<Class<?>, Object> gathered = new HashMap<>();
    private final List<Runnable> toWrite = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Handle handle;
    private @Nullable EntityManager entities;
    private final boolean worn;
    private boolean failed;

    private Transaction(Scope scope, Shard shard, Turnstile.Place place, boolean worn) {
        this.worn = worn;
        this.scope = scope;
        this.shard = shard;
        this.place = place;
        this.connection = place.connection();
    }

    /** A line that broke while it lay idle is found out here, where nothing has been done yet: then it is another one. */
    static Transaction begin(Scope scope, Shard shard) {
        try {
            for (int spare = SPARE_LINES; ; spare--) {
                var place = shard.turnstile().enter(scope.schema());
                try {
                    return new Transaction(scope, shard, place, bind(place.connection(), scope, shard.wornLines()));
                } catch (SQLException | RuntimeException e) {
                    place.connection().close();
                    shard.turnstile().leave(place);
                    if (spare == 0 || !Trouble.lineIsLost(e)) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            LOG.debug("No database connection", e);
            throw new ProblemException(ProblemType.UNAVAILABLE, "The database does not answer. Try again in a moment.");
        }
    }

    /**
     * The role is what may be seen and where names are looked for; it lasts until the transaction ends, however it ends.
     *
     * @return whether the connection has served enough
     */
    private static boolean bind(Connection connection, Scope scope, WornLines wornLines) throws SQLException {
        try (var statement = connection.prepareStatement(ROLE)) {
            statement.setString(1, scope.role());
            statement.execute();
        }
        return wornLines.serve(connection.unwrap(PGConnection.class), scope.schema());
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

    Connection connection() {
        return connection;
    }

    Handle handle() {
        if (handle == null) {
            handle = shard.jdbi().open();
        }
        return handle;
    }

    EntityManager entities() {
        if (entities == null) {
            entities = shard.entityManagers().createEntityManager();
            entities.getTransaction().begin();
        }
        return entities;
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
            connection.commit();
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
        try (connection) {
            if (entities != null) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
            }
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("A connection broke at the end of its transaction", e);
        } finally {
            if (worn) {
                shard.replace(place);
            }
            shard.turnstile().leave(place);
        }
    }
}

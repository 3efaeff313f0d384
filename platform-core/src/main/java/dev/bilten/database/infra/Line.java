package dev.bilten.database.infra;

import dev.bilten.database.api.Asked;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one transaction: taken with its first statement, and under the role of its scope until it is given back.
 * While all only reads, each statement stands alone; with the first that may write, the server begins a transaction.
 */
final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final String ROLE = "select set_config('role', ?, false)";
    /** As many as a lane has: behind them is a new one. */
    static final int SPARE_LINES = 2;

    private final Scope scope;
    private final Shard shard;
    private Turnstile.@Nullable Place place;
    private boolean worn;
    private boolean begun;
    private int statements;

    Line(Scope scope, Shard shard) {
        this.scope = scope;
        this.shard = shard;
    }

    /** Where a statement is to be made. */
    Connection connection() {
        return taken(false).connection();
    }

    /** As {@link #connection}, for whatever may write. Nothing is undone by the server unless it went through here before. */
    void toWrite() throws SQLException {
        // who edits entities finds a broken line out here, where nothing has been done yet
        var connection = taken(statements == 0).connection();
        if (!begun) {
            connection.setAutoCommit(false);
            begun = true;
        }
    }

    /** Whether something may have been written. */
    boolean begun() {
        return begun;
    }

    /** What failed was the first statement: nothing has been answered, so nothing is lost when all is done again. */
    boolean atItsFirst() {
        return statements <= 1;
    }

    void count() {
        statements++;
        Asked.ifAny().ifPresent(Asked::countStatement);
    }

    /** The lines of a lane may all have broken while they lay idle: then it is a new one. */
    private Turnstile.Place taken(boolean proved) {
        if (place != null) {
            return place;
        }
        try {
            for (int spare = SPARE_LINES; ; spare--) {
                var next = shard.turnstile().enter(scope.schema());
                try {
                    worn = bind(next.connection(), proved);
                    place = next;
                    return next;
                } catch (SQLException | RuntimeException e) {
                    next.connection().close();
                    shard.turnstile().leave(next);
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
     * The role is what may be seen and where names are looked for. It is taken outside of any transaction, so that no rollback
     * gives it back, and stays until somebody else takes another: most come to a line that is under theirs already.
     *
     * @return whether the connection has served enough
     */
    private boolean bind(Connection connection, boolean proved) throws SQLException {
        var known = shard.wornLines().of(connection.unwrap(PGConnection.class));
        if (proved || !known.isUnder(scope.role())) {
            try (var statement = connection.prepareStatement(ROLE)) {
                statement.setString(1, scope.role());
                statement.execute();
            }
            known.takes(scope.role());
            Asked.ifAny().ifPresent(Asked::countTrip);
        }
        return known.serve(scope.schema());
    }

    void commit() throws SQLException {
        if (begun && place != null) {
            Asked.ifAny().ifPresent(Asked::countTrip);
            place.connection().commit();
        }
    }

    @Override
    public void close() {
        if (place == null) {
            return;
        }
        try (var connection = place.connection()) {
            if (begun) {
                connection.rollback();
            }
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

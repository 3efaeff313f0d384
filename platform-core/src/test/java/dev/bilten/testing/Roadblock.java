package dev.bilten.testing;

import dev.bilten.kernel.TenantContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whoever writes into a table of an organizer stops there and goes no further until the block is lifted: a moment as long as a
 * test needs it. It is a trigger that waits for a lock the test has.
 */
public final class Roadblock implements AutoCloseable {
    private static final AtomicInteger KEYS = new AtomicInteger(1_000_000);

    private final int key = KEYS.incrementAndGet();
    private final String table;
    private final Connection connection;

    /** @param act {@code insert} or {@code update} */
    public record Place(String table, String act, boolean atCommit) {}

    public Roadblock(TenantContext tenant, Place place) {
        this.table = tenant.schema() + "." + place.table();
        this.connection = TestDatabase.shared().superuser();
        sql("select pg_advisory_lock(" + key + ")");
        sql("create function %s.stop() returns trigger language plpgsql as ".formatted(tenant.schema())
                + "'begin perform pg_catalog.pg_advisory_xact_lock(%d); return new; end'".formatted(key));
        sql(
                place.atCommit()
                        ? "create constraint trigger stop after %s on %s initially deferred for each row execute function %s.stop()"
                                .formatted(place.act(), table, tenant.schema())
                        : "create trigger stop before %s on %s for each row execute function %s.stop()"
                                .formatted(place.act(), table, tenant.schema()));
    }

    /** The database process that stands before it; empty while none does. */
    public Optional<Integer> waiting() {
        return number("select pid from pg_locks where locktype = 'advisory' and not granted and objid = " + key);
    }

    /** Lets it go on, and waits for it to have ended: its client is no more. */
    public void lift(int process) {
        sql("select pg_advisory_unlock(" + key + ")");
        Eventually.within(
                Duration.ofSeconds(10),
                "the database has heard that its client is no more",
                () -> number("select pid from pg_stat_activity where pid = " + process)
                        .isEmpty());
    }

    private void sql(String statement) {
        try (var todo = connection.createStatement()) {
            todo.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Integer> number(String query) {
        try (var todo = connection.createStatement();
                var rows = todo.executeQuery(query)) {
            return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        sql("drop trigger stop on " + table);
        connection.close();
    }
}

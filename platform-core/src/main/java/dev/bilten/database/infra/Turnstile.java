package dev.bilten.database.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets as many at a time to a pool as it has connections, in the order they came. A pool that is merely busy makes people
 * wait; one that has no database behind it is known by the first who gets no connection, and all who wait hear so with it,
 * not each after a wait of its own.
 */
public final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final DataSource pool;
    private final Duration patience;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int places;

    /**
     * @param places the pool's connections
     * @param patience the longest that anybody waits for a place
     */
    public Turnstile(DataSource pool, int places, Duration patience) {
        this.pool = pool;
        this.places = places;
        this.patience = patience;
    }

    /** Whoever gets a connection calls {@link #leave} when it is closed. */
    public Connection enter() throws SQLException {
        await();
        try {
            return pool.getConnection();
        } catch (SQLException | RuntimeException e) {
            sendAway(e);
            leave();
            throw e;
        }
    }

    public void leave() {
        synchronized (waiting) {
            while (true) {
                var next = waiting.poll();
                if (next == null) {
                    places++;
                    return;
                }
                if (next.complete(null)) {
                    return;
                }
            }
        }
    }

    private void await() throws SQLException {
        var turn = new CompletableFuture<Void>();
        synchronized (waiting) {
            if (places > 0) {
                places--;
                return;
            }
            waiting.add(turn);
        }
        try {
            turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new SQLException("There is no database", e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            if (!turn.cancel(false)) {
                leave(); // its turn came just now
            }
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("Too many wait for the database", e);
        }
    }

    private void sendAway(Exception cause) {
        var all = new ArrayList<CompletableFuture<Void>>();
        synchronized (waiting) {
            all.addAll(waiting);
            waiting.clear();
        }
        LOG.warn("No connection to the database; {} more hear so", all.size(), cause);
        all.forEach(turn -> turn.completeExceptionally(cause));
    }
}

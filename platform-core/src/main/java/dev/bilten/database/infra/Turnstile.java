package dev.bilten.database.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets as many at a time to a pool as it has connections, in the order they came, and no more than a share of them for one
 * organizer: whoever has only slow work leaves the rest to the others. A pool that is merely busy makes people wait; one that
 * has no database behind it is known by the first who gets no connection, and all who wait hear so with it, not each after a
 * wait of its own.
 */
public final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final DataSource pool;
    private final int share;
    private final Duration patience;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private int places;

    private record Waiting(String who, CompletableFuture<Void> turn) {}

    /**
     * @param places the pool's connections
     * @param share the most of them that one has at a time
     * @param patience the longest that anybody waits for a place
     */
    public Turnstile(DataSource pool, int places, int share, Duration patience) {
        this.pool = pool;
        this.places = places;
        this.share = share;
        this.patience = patience;
    }

    /**
     * Whoever gets a connection calls {@link #leave} when it is closed.
     *
     * @param who shares with all that come under the same name
     */
    public Connection enter(String who) throws SQLException {
        await(who);
        try {
            return pool.getConnection();
        } catch (SQLException | RuntimeException e) {
            sendAway(e);
            leave(who);
            throw e;
        }
    }

    public void leave(String who) {
        synchronized (waiting) {
            inside.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
            places++;
            var next = waiting.iterator();
            while (places > 0 && next.hasNext()) {
                var one = next.next();
                if (one.turn().isDone()) {
                    next.remove(); // did not wait for its turn
                } else if (mayEnter(one.who())) {
                    next.remove();
                    if (one.turn().complete(null)) {
                        take(one.who());
                    }
                }
            }
        }
    }

    private boolean mayEnter(String who) {
        return places > 0 && inside.getOrDefault(who, 0) < share;
    }

    private void take(String who) {
        places--;
        inside.merge(who, 1, Integer::sum);
    }

    private void await(String who) throws SQLException {
        var turn = new CompletableFuture<Void>();
        synchronized (waiting) {
            // a free place is one that none of those who wait may have
            if (mayEnter(who)) {
                take(who);
                return;
            }
            waiting.add(new Waiting(who, turn));
        }
        try {
            turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new SQLException("There is no database", e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            if (!turn.cancel(false)) {
                leave(who); // its turn came just now
            }
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("Too many wait for the database", e);
        }
    }

    private void sendAway(Exception cause) {
        var all = new ArrayList<Waiting>();
        synchronized (waiting) {
            all.addAll(waiting);
            waiting.clear();
        }
        LOG.warn("No connection to the database; {} more hear so", all.size(), cause);
        all.forEach(one -> one.turn().completeExceptionally(cause));
    }
}

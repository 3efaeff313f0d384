package dev.bilten.database.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets as many at a time to the database as it has connections, in the order they came, and no more than a share of them for
 * one organizer: whoever has only slow work leaves the rest to the others. A database that is merely busy makes people wait;
 * one that is away is known by the first who gets no connection, and all who wait hear so with it, not each after a wait of
 * its own.
 *
 * <p>Each organizer is at home in one lane, and goes to another only when nobody at home there waits. PostgreSQL remembers on
 * each connection the tables that were used on it: with a thousand organizers on every connection that would be gigabytes.
 */
public final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final List<Lane> lanes;
    private final int share;
    private final Duration patience;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final int[] free;

    /** @param places its connections */
    public record Lane(DataSource pool, int places) {}

    /** A connection and whose it is; whoever has it calls {@link #leave} when it is closed. */
    public record Place(Connection connection, String who, int lane) {}

    private record Waiting(String who, int home, CompletableFuture<Integer> turn) {}

    /**
     * @param share the most connections that one has at a time, over all lanes
     * @param patience the longest that anybody waits for a place
     */
    public Turnstile(List<Lane> lanes, int share, Duration patience) {
        this.lanes = List.copyOf(lanes);
        this.share = share;
        this.patience = patience;
        this.free = lanes.stream().mapToInt(Lane::places).toArray();
    }

    /** @param who shares with all that come under the same name */
    public Place enter(String who) throws SQLException {
        int lane = await(who);
        try {
            return new Place(lanes.get(lane).pool().getConnection(), who, lane);
        } catch (SQLException | RuntimeException e) {
            sendAway(e);
            leave(who, lane);
            throw e;
        }
    }

    public void leave(Place place) {
        leave(place.who(), place.lane());
    }

    private void leave(String who, int lane) {
        synchronized (waiting) {
            inside.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
            free[lane]++;
            waiting.removeIf(one -> one.turn().isDone()); // did not wait for its turn
            for (var next = next(lane); next.isPresent(); next = next(lane)) {
                var one = next.get();
                waiting.remove(one);
                if (one.turn().complete(lane)) {
                    take(one.who(), lane);
                }
            }
        }
    }

    /** Who has this lane's free place next: the first of those who are at home there, else the first of all. */
    private Optional<Waiting> next(int lane) {
        if (free[lane] == 0) {
            return Optional.empty();
        }
        Optional<Waiting> first = Optional.empty();
        for (var one : waiting) {
            if (withinShare(one.who())) {
                if (one.home() == lane) {
                    return Optional.of(one);
                }
                first = first.isPresent() ? first : Optional.of(one);
            }
        }
        return first;
    }

    private boolean withinShare(String who) {
        return inside.getOrDefault(who, 0) < share;
    }

    private void take(String who, int lane) {
        free[lane]--;
        inside.merge(who, 1, Integer::sum);
    }

    /** The one at home if it has a free place, else the next one that has; -1 when none has. */
    private int nearest(int home) {
        for (int i = 0; i < free.length; i++) {
            int lane = (home + i) % free.length;
            if (free[lane] > 0) {
                return lane;
            }
        }
        return -1;
    }

    /** Returns the lane in which there is a place now. */
    private int await(String who) throws SQLException {
        var turn = new CompletableFuture<Integer>();
        int home = Math.floorMod(who.hashCode(), free.length);
        synchronized (waiting) {
            // a free place is one that none of those who wait may have
            int lane = nearest(home);
            if (lane >= 0 && withinShare(who)) {
                take(who, lane);
                return lane;
            }
            waiting.add(new Waiting(who, home, turn));
        }
        try {
            return turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new SQLException("There is no database", e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            if (!turn.cancel(false)) {
                leave(who, turn.join()); // its turn came just now
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

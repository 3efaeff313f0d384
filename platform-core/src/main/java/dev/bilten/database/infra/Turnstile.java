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
 * <p>Each organizer is at home in one lane. PostgreSQL learns an organizer's tables on each connection anew, which takes many
 * times what a sale takes, and remembers them there: a thousand organizers on every connection would be gigabytes. So whoever
 * has little to do waits a moment for its own lane, also while others are free; whoever has more at a time than its lane holds
 * goes anywhere at once.
 */
public final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final List<Lane> lanes;
    private final int share;
    private final Duration stay;
    private final Duration patience;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final int[] free;

    /** @param places its connections */
    public record Lane(DataSource pool, int places) {}

    /** A connection and whose it is; whoever has it calls {@link #leave} when it is closed. */
    public record Place(Connection connection, String who, int lane) {}

    private static final class Waiting {
        private final String who;
        private final int home;
        private final CompletableFuture<Integer> turn = new CompletableFuture<>();
        private boolean anywhere;

        private Waiting(String who, int home, boolean anywhere) {
            this.who = who;
            this.home = home;
            this.anywhere = anywhere;
        }
    }

    /**
     * @param share the most connections that one has at a time, over all lanes
     * @param stay how long one waits for its own lane before it takes a place in another
     * @param patience the longest that anybody waits for a place
     */
    public Turnstile(List<Lane> lanes, int share, Duration stay, Duration patience) {
        this.lanes = List.copyOf(lanes);
        this.share = share;
        this.stay = stay;
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
            waiting.removeIf(one -> one.turn.isDone()); // did not wait for its turn
            for (var next = next(lane); next.isPresent(); next = next(lane)) {
                var one = next.get();
                waiting.remove(one);
                if (one.turn.complete(lane)) {
                    take(one.who, lane);
                }
            }
        }
    }

    /** Who has this lane's free place next: the first of those who are at home there, else the first who goes anywhere. */
    private Optional<Waiting> next(int lane) {
        if (free[lane] == 0) {
            return Optional.empty();
        }
        Optional<Waiting> first = Optional.empty();
        for (var one : waiting) {
            if (withinShare(one.who)) {
                if (one.home == lane) {
                    return Optional.of(one);
                }
                first = first.isPresent() || !one.anywhere ? first : Optional.of(one);
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
        int home = Math.floorMod(who.hashCode(), free.length);
        Waiting one;
        synchronized (waiting) {
            one = new Waiting(
                    who, home, inside.getOrDefault(who, 0) >= lanes.get(home).places());
            // a free place is one that none of those who wait may have
            if (served(one)) {
                return one.turn.join();
            }
            waiting.add(one);
        }
        long until = System.nanoTime() + patience.toNanos();
        try {
            return one.anywhere ? await(one, until) : atHome(one, until);
        } catch (ExecutionException e) {
            throw new SQLException("There is no database", e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            if (!one.turn.cancel(false)) {
                leave(who, one.turn.join()); // its turn came just now
            }
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("Too many wait for the database", e);
        }
    }

    private int atHome(Waiting one, long until) throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return await(one, Math.min(until, System.nanoTime() + stay.toNanos()));
        } catch (TimeoutException _) {
            synchronized (waiting) {
                one.anywhere = true;
                if (!one.turn.isDone() && served(one)) {
                    waiting.remove(one);
                }
            }
            return await(one, until);
        }
    }

    private static int await(Waiting one, long until)
            throws ExecutionException, TimeoutException, InterruptedException {
        return one.turn.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** Whether there is a place for it now, which is its own then. */
    private boolean served(Waiting one) {
        int lane = free[one.home] > 0 ? one.home : one.anywhere ? nearest(one.home) : -1;
        if (lane < 0 || !withinShare(one.who)) {
            return false;
        }
        take(one.who, lane);
        one.turn.complete(lane);
        return true;
    }

    private void sendAway(Exception cause) {
        var all = new ArrayList<Waiting>();
        synchronized (waiting) {
            all.addAll(waiting);
            waiting.clear();
        }
        LOG.warn("No connection to the database; {} more hear so", all.size(), cause);
        all.forEach(one -> one.turn.completeExceptionally(cause));
    }
}

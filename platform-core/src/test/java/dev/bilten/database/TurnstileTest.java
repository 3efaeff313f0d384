package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.infra.Turnstile;
import dev.bilten.testing.Eventually;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final String SHOP = "shop";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Semaphore answers = new Semaphore(Integer.MAX_VALUE);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    private final Turnstile turnstile = turnstile(2, 2, SOON);

    @Test
    void who_came_first_goes_first_and_nobody_is_sent_away_because_others_wait() throws Exception {
        turnstile.enter(SHOP);
        var mine = turnstile.enter(SHOP);
        for (int i = 0; i < 20; i++) {
            int place = i;
            var visitor = Thread.ofVirtual().start(() -> visit("in " + place));
            Eventually.within(SOON, "waits", () -> visitor.getState() == Thread.State.TIMED_WAITING);
        }
        assertThat(said).isEmpty();
        turnstile.leave(mine);
        Eventually.within(SOON, "all were in", () -> said.size() == 20);
        assertThat(said).startsWith("in 0", "in 1", "in 2").endsWith("in 19");
    }

    @Test
    void when_there_is_no_database_all_who_wait_hear_so_at_once() throws Exception {
        turnstile.enter(SHOP);
        away = true;
        answers.drainPermits();
        var visitors = java.util.stream.IntStream.range(0, 20)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> visit("in")))
                .toList();
        for (var visitor : visitors) {
            Eventually.within(SOON, "waits", () -> visitor.getState() != Thread.State.RUNNABLE);
        }
        answers.release();
        Eventually.within(Duration.ofSeconds(1), "all heard so", () -> said.size() == 20);
        assertThat(said).containsOnly("away");
        away = false;
        answers.release(10);
        turnstile.enter(SHOP).connection().close();
    }

    @Test
    void who_waits_too_long_gives_its_turn_to_the_next() throws Exception {
        var impatient = turnstile(1, 1, Duration.ofMillis(50));
        var mine = impatient.enter(SHOP);
        assertThatThrownBy(() -> impatient.enter(SHOP)).hasMessage("Too many wait for the database");
        impatient.leave(mine);
        impatient.enter(SHOP);
        assertThatThrownBy(() -> impatient.enter(SHOP)).isInstanceOf(SQLException.class);
    }

    @Test
    void one_has_no_more_than_its_share_and_a_place_is_left_for_others() throws Exception {
        var shared = turnstile(3, 2, Duration.ofMillis(50));
        shared.enter(SHOP);
        var mine = shared.enter(SHOP);
        assertThatThrownBy(() -> shared.enter(SHOP)).isInstanceOf(SQLException.class);
        shared.leave(shared.enter("other"));
        shared.enter("another");
        shared.leave(mine);
        shared.enter(SHOP);
        assertThatThrownBy(() -> shared.enter("other")).isInstanceOf(SQLException.class);
    }

    @Test
    void who_waits_for_its_share_does_not_hold_up_others_and_gets_it_when_it_is_free() throws Exception {
        var shared = turnstile(2, 1, SOON);
        var mine = shared.enter(SHOP);
        var theirs = shared.enter("other");
        var second = Thread.ofVirtual().start(() -> visit(shared, SHOP));
        Eventually.within(SOON, "waits", () -> second.getState() == Thread.State.TIMED_WAITING);
        var third = Thread.ofVirtual().start(() -> visit(shared, "third"));
        Eventually.within(SOON, "waits", () -> third.getState() == Thread.State.TIMED_WAITING);
        shared.leave(theirs);
        Eventually.within(SOON, "came later and goes first", () -> said.equals(List.of("third")));
        shared.leave(mine);
        Eventually.within(SOON, "has its share", () -> said.equals(List.of("third", SHOP)));
        shared.enter(SHOP);
        shared.enter("other");
    }

    @Test
    void everybody_is_at_home_in_one_lane_and_goes_elsewhere_only_where_nobody_waits() throws Exception {
        var lanes = new Turnstile(
                List.of(new Turnstile.Lane(pool(), 1), new Turnstile.Lane(pool(), 1)),
                2,
                Duration.ofMillis(20),
                Duration.ofSeconds(5));
        // "a" and "c" are at home in the second lane, "b" in the first
        var a = lanes.enter("a");
        var b = lanes.enter("b");
        assertThat(a.lane()).isEqualTo(1);
        assertThat(b.lane()).isEqualTo(0);
        lanes.leave(b);
        var elsewhere = lanes.enter("c");
        assertThat(elsewhere.lane()).as("its own is taken").isEqualTo(0);
        var got = new ConcurrentLinkedQueue<Turnstile.Place>();
        for (var who : List.of("b", "c")) {
            var waits = Thread.ofVirtual().start(() -> {
                try {
                    got.add(lanes.enter(who));
                } catch (SQLException e) {
                    said.add("away");
                }
            });
            Eventually.within(SOON, "waits", () -> waits.getState() == Thread.State.TIMED_WAITING);
        }
        lanes.leave(a);
        Eventually.within(SOON, "the one at home there goes first", () -> got.size() == 1);
        assertThat(got.remove())
                .extracting(Turnstile.Place::who, Turnstile.Place::lane)
                .containsExactly("c", 1);
        lanes.leave(elsewhere);
        Eventually.within(SOON, "then the other", () -> got.size() == 1);
        assertThat(got.remove())
                .extracting(Turnstile.Place::who, Turnstile.Place::lane)
                .containsExactly("b", 0);
    }

    @Test
    void who_has_little_to_do_waits_for_its_own_lane_and_who_has_much_goes_anywhere_at_once() throws Exception {
        var lanes = new Turnstile(
                List.of(new Turnstile.Lane(pool(), 1), new Turnstile.Lane(pool(), 1)), 2, SOON, SOON.multipliedBy(2));
        var a = lanes.enter("a");
        var got = new ConcurrentLinkedQueue<Turnstile.Place>();
        var waits = Thread.ofVirtual().start(() -> {
            try {
                got.add(lanes.enter("c"));
            } catch (SQLException e) {
                said.add("away");
            }
        });
        Eventually.within(SOON, "waits", () -> waits.getState() == Thread.State.TIMED_WAITING);

        var second = lanes.enter("a");
        assertThat(second.lane()).as("more than its lane holds").isEqualTo(0);
        lanes.leave(second);
        assertThat(got).as("the other lane is free").isEmpty();

        lanes.leave(a);
        Eventually.within(SOON, "goes home", () -> got.size() == 1);
        assertThat(got.remove().lane()).isEqualTo(1);
    }

    private Turnstile turnstile(int places, int share, Duration patience) {
        return new Turnstile(List.of(new Turnstile.Lane(pool(), places)), share, SOON, patience);
    }

    private void visit(Turnstile where, String who) {
        try {
            var place = where.enter(who);
            said.add(who);
            where.leave(place);
        } catch (SQLException e) {
            said.add("away");
        }
    }

    private void visit(String what) {
        try {
            var place = turnstile.enter(SHOP);
            said.add(what);
            turnstile.leave(place);
        } catch (SQLException e) {
            said.add("away");
        }
    }

    private DataSource pool() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    answers.acquire();
                    if (away) {
                        throw new SQLException("connection refused");
                    }
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, _, _) -> null);
                });
    }
}

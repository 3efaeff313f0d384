package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Combiner;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Whoever does the work for all that wait in a queue dies in the middle of it. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class DyingLeaderTest {
    private static final int TICKETS = 100;
    private static final int WAITERS = 30;

    private final Shop shop = new Shop(TICKETS, 10_00);
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void nothingIsWrong() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The leader dies alone, with its stock claimed and not committed; those behind it are served as if it never was. */
    @Test
    void stock_that_a_dead_leader_had_claimed_is_free_and_all_who_waited_are_served() throws Exception {
        var combiner = combiner(1);
        var killed = thread(() -> combiner.execute("event", true));
        working.await();
        var waiters = waiting(() -> combiner.execute("event", false));
        open.countDown();
        assertThatThrownBy(() -> killed.get(1, TimeUnit.SECONDS)).hasCauseInstanceOf(LinkageError.class);
        for (var waiter : waiters) {
            assertThat(waiter.get(1, TimeUnit.SECONDS)).isInstanceOf(Stock.Claim.Claimed.class);
        }
        giveBack(WAITERS);
    }

    /** Each takes one ticket; whoever says so dies behind the claim, when those who will wait do. */
    private Combiner<String, Boolean, Stock.Claim> combiner(int atATime) {
        var database = shop.platform.get(Database.class);
        var stock = shop.platform.get(Stock.class);
        return new Combiner<>(
                atATime,
                (event, deadly) -> database.inTransaction(shop.tenant, () -> {
                    var claims = stock.claim(
                            shop.now,
                            deadly.stream()
                                    .map(_ -> List.of(Stock.Take.free(Item.of(shop.ticket), 1)))
                                    .toList());
                    if (deadly.contains(true)) {
                        working.countDown();
                        await(open);
                        throw new LinkageError("killed");
                    }
                    return claims;
                }));
    }

    private void giveBack(int tickets) {
        assertThat(shop.left()).isEqualTo(TICKETS - tickets);
        var database = shop.platform.get(Database.class);
        var taken = List.of(Stock.Take.free(Item.of(shop.ticket), tickets));
        database.inTransaction(shop.tenant, () -> shop.platform.get(Stock.class).release(shop.now, taken));
    }

    /** A buyer's clock that is asked in the middle of the transaction kills whoever asks it. */
    @Test
    void of_a_batch_that_dies_everybody_hears_within_a_second_and_nothing_is_held() throws Exception {
        var leader = thread(() -> hold(clock(() -> {
            working.countDown();
            await(open);
            return Instant.now();
        })));
        working.await();
        var batch = new ArrayList<>(waiting(() -> hold(Clock.systemUTC())));
        batch.addAll(waiting(
                1,
                () -> hold(clock(() -> {
                    throw new LinkageError("killed");
                }))));
        open.countDown();
        assertThat(leader.get(1, TimeUnit.SECONDS)).isInstanceOf(PlaceHold.Result.Held.class);
        for (var one : batch) {
            assertThatThrownBy(() -> one.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(LinkageError.class);
        }
        assertThat(shop.left()).isEqualTo(TICKETS - 1);
        assertThat(shop.held(1)).isNotNull();
    }

    private PlaceHold.Result hold(Clock clock) {
        var call = new CallContext(shop.tenant, shop.now.actor(), "test", clock, "test");
        var command = new PlaceHold.Command(shop.event, List.of(new Wish(shop.ticket, 1)), Channel.SHOP);
        return shop.platform.get(PlaceHold.class).execute(call, command);
    }

    private static Clock clock(Supplier<Instant> instant) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return instant.get();
            }
        };
    }

    private static <T> List<Future<T>> waiting(Supplier<T> work) {
        return waiting(WAITERS, work);
    }

    /** Returns when all of them stand in the queue. */
    private static <T> List<Future<T>> waiting(int count, Supplier<T> work) {
        var futures = new ArrayList<Future<T>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            var task = new FutureTask<>(work::get);
            threads.add(Thread.ofVirtual().start(task));
            futures.add(task);
        }
        Eventually.within(
                Duration.ofSeconds(5),
                "all of them wait",
                () -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        return futures;
    }

    private static <T> Future<T> thread(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

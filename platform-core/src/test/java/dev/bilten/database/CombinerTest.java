package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Combiner;
import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.testing.Alone;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@Alone
class CombinerTest {
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch leading = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private List<Integer> doubled(List<Integer> requests) {
        sizes.add(requests.size());
        return requests.stream().map(number -> number * 2).toList();
    }

    /** The first one holds the lead until the test lets it go, so that the others have to wait for it. */
    private List<Integer> slowly(List<Integer> requests) {
        if (requests.contains(0)) {
            leading.countDown();
            await(open);
        }
        return doubled(requests);
    }

    @Test
    void alone_it_is_done_at_once_on_the_callers_thread() {
        var worker = new ArrayList<Thread>();
        var combiner = new Combiner<String, Integer, Integer>(10, (key, requests) -> {
            worker.add(Thread.currentThread());
            return doubled(requests);
        });
        assertThat(combiner.execute("a", 21)).isEqualTo(42);
        assertThat(worker).containsExactly(Thread.currentThread());
    }

    @Test
    void those_who_wait_are_done_together_and_each_gets_its_own_answer() {
        var combiner = new Combiner<String, Integer, Integer>(100, (key, requests) -> slowly(requests));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> combiner.execute("a", 0));
            await(leading);
            var others = IntStream.range(1, 51)
                    .mapToObj(number -> combiner.submit("a", number, threads))
                    .toList();
            open.countDown();
            assertThat(join(first)).isZero();
            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).join()).isEqualTo((i + 1) * 2);
            }
        }
        assertThat(sizes).containsExactly(1, 50);
    }

    @Test
    void no_batch_is_larger_than_it_may_be() {
        var combiner = new Combiner<String, Integer, Integer>(7, (key, requests) -> slowly(requests));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 50)
                    .mapToObj(number -> combiner.submit("a", number, threads))
                    .toList();
            open.countDown();
            all.forEach(CompletableFuture::join);
        }
        assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(7));
    }

    @Test
    void queues_of_different_keys_do_not_wait_for_each_other() {
        var combiner = new Combiner<String, Integer, Integer>(10, (key, requests) -> slowly(requests));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stuck = threads.submit(() -> combiner.execute("a", 0));
            assertThat(combiner.execute("b", 4)).isEqualTo(8);
            assertThat(stuck.isDone()).isFalse();
            open.countDown();
            join(stuck);
        }
    }

    @Test
    void what_is_wrong_with_one_does_not_harm_the_others() {
        var combiner = new Combiner<String, Integer, Integer>(100, (key, requests) -> {
            if (requests.contains(0)) {
                await(open);
            }
            if (requests.contains(13)) {
                throw new IllegalArgumentException("thirteen");
            }
            return doubled(requests);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> combiner.execute("a", 0));
            var good = combiner.submit("a", 12, threads);
            var bad = combiner.submit("a", 13, threads);
            open.countDown();
            join(first);
            assertThat(good.join()).isEqualTo(24);
            assertThatThrownBy(bad::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void when_nobody_knows_whether_it_is_done_it_is_not_done_twice() {
        var runs = new AtomicInteger();
        var combiner = new Combiner<String, Integer, Integer>(10, (key, requests) -> {
            runs.incrementAndGet();
            throw new OutcomeUnknown(new SQLException("cut", "08006"));
        });
        assertThatThrownBy(() -> combiner.execute("a", 1)).isInstanceOf(OutcomeUnknown.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_leader_that_dies_with_its_batch_strands_nobody() throws Exception {
        var dies = new AtomicBoolean(true);
        var working = new CountDownLatch(1);
        var combiner = new Combiner<String, Integer, Integer>(1, (key, requests) -> {
            if (dies.getAndSet(false)) {
                working.countDown();
                await(open);
                throw new LinkageError("killed");
            }
            return doubled(requests);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killed = threads.submit(() -> combiner.execute("a", 1));
            working.await();
            var waiting = combiner.submit("a", 2, threads);
            open.countDown();
            assertThatThrownBy(killed::get).hasCauseInstanceOf(LinkageError.class);
            assertThat(waiting.get(1, TimeUnit.SECONDS)).isEqualTo(4);
        }
    }

    @Test
    void a_leader_that_dies_alone_leaves_the_lead_to_whoever_comes_next() throws Exception {
        var dies = new AtomicBoolean(true);
        var combiner = new Combiner<String, Integer, Integer>(10, (key, requests) -> {
            if (dies.getAndSet(false)) {
                throw new LinkageError("killed");
            }
            return doubled(requests);
        });
        assertThatThrownBy(() -> combiner.execute("a", 1)).isInstanceOf(LinkageError.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // asked by submit: who waits for nobody would hang, and not fail
            assertThat(combiner.submit("a", 2, threads).get(1, TimeUnit.SECONDS))
                    .isEqualTo(4);
        }
    }

    @Test
    void when_the_database_is_not_available_all_who_wait_are_told_by_one_attempt() {
        var runs = new AtomicInteger();
        var combiner = new Combiner<String, Integer, Integer>(10, (key, requests) -> {
            if (requests.contains(0)) {
                await(open);
                return doubled(requests);
            }
            runs.incrementAndGet();
            throw new ProblemException(ProblemType.UNAVAILABLE, "away");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> combiner.execute("a", 0));
            pause(Duration.ofMillis(50));
            var crowd = IntStream.range(1, 51)
                    .mapToObj(number -> combiner.submit("a", number, threads))
                    .toList();
            open.countDown();
            for (var one : crowd) {
                assertThatThrownBy(one::join).hasRootCauseMessage("away");
            }
        }
        assertThat(runs).hasValue(1);
        assertThat(combiner.execute("a", 0)).isZero();
    }

    @Test
    void a_leader_that_dies_over_one_of_a_batch_strands_none_of_it() throws Exception {
        var combiner = new Combiner<String, Integer, Integer>(100, (key, requests) -> {
            if (requests.contains(0)) {
                leading.countDown();
                await(open);
            }
            if (requests.size() > 1) {
                throw new IllegalArgumentException("one by one");
            }
            if (requests.contains(13)) {
                throw new LinkageError("killed");
            }
            return doubled(requests);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> combiner.execute("a", 0));
            await(leading);
            var before = combiner.submit("a", 12, threads);
            combiner.submit("a", 13, threads);
            var behind = combiner.submit("a", 14, threads);
            open.countDown();
            assertThat(before.get(1, TimeUnit.SECONDS)).isEqualTo(24);
            assertThatThrownBy(() -> behind.get(1, TimeUnit.SECONDS)).hasCauseInstanceOf(LinkageError.class);
        }
    }

    @Test
    void a_leader_gets_its_answer_while_others_still_come() {
        var combiner = new Combiner<String, Integer, Integer>(1, (key, requests) -> {
            pause(Duration.ofMillis(requests.contains(0) ? 100 : 20));
            return doubled(requests);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var leader = threads.submit(() -> combiner.execute("a", 0));
            pause(Duration.ofMillis(30));
            var crowd = IntStream.range(1, 50)
                    .mapToObj(number -> combiner.submit("a", number, threads))
                    .toList();
            join(leader);
            assertThat(crowd).anySatisfy(one -> assertThat(one.isDone()).isFalse());
            crowd.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_batch_with_too_few_answers_is_done_one_by_one_and_whoever_has_none_is_told_why() {
        var combiner = new Combiner<String, Integer, Integer>(100, (key, requests) -> {
            var answers = slowly(requests);
            // one of them is forgotten, also when it stands alone
            return requests.contains(13) ? answers.subList(0, answers.size() - 1) : answers;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> combiner.execute("a", 0));
            await(leading);
            var before = combiner.submit("a", 12, threads);
            var forgotten = combiner.submit("a", 13, threads);
            var behind = combiner.submit("a", 14, threads);
            open.countDown();
            join(first);
            assertThat(before.join()).isEqualTo(24);
            assertThat(behind.join()).as("not the answer of another").isEqualTo(28);
            assertThatThrownBy(forgotten::join)
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("0 answers to 1 requests");
        }
        assertThat(sizes).as("together, then each alone").containsExactly(1, 3, 1, 1, 1);
    }

    @Test
    void whoever_waits_does_not_wait_for_others_to_be_told() throws Exception {
        var combiner = new Combiner<String, Integer, Integer>(1, (key, requests) -> slowly(requests));
        var telling = new CountDownLatch(1);
        var told = new CompletableFuture<Thread>();
        var worker = new CompletableFuture<Thread>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = combiner.submit(
                    "a",
                    0,
                    task -> threads.execute(() -> {
                        worker.complete(Thread.currentThread());
                        task.run();
                    }));
            await(leading);
            // what is done with the first answer takes as long as the test likes
            first.thenAccept(answer -> {
                told.complete(Thread.currentThread());
                await(telling);
            });
            var second = combiner.submit("a", 1, threads);
            open.countDown();
            assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(told.get(5, TimeUnit.SECONDS)).isNotEqualTo(worker.join());
            telling.countDown();
        }
    }

    private static <T> T join(java.util.concurrent.Future<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

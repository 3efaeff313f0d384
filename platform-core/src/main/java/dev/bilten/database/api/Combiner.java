package dev.bilten.database.api;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests that would wait for the same lock share one transaction. Whoever comes while nobody is at work does its own
 * at once; whoever comes meanwhile waits, and all that wait are done together next. So nobody ever waits for company: batches
 * form by themselves while the last one commits, and alone a request costs what it costs without this class.
 *
 * <p>Every request gets its own answer. When a batch throws, each of its requests is done alone, and gets its own answer or
 * its own exception; when whether a commit is durable is unknown, all of the batch are told so and none is repeated; when the
 * database is not available, all that wait are told so at once. A batch that dies takes nobody with it who came after: they
 * are the next batch.
 *
 * @param <K> what they would wait for, such as an organizer's event
 */
public final class Combiner<K, Q, A> {
    private final int most;
    private final BiFunction<K, List<Q>, List<A>> work;
    private final Map<K, ArrayDeque<Waiting<Q, A>>> queues = new HashMap<>();

    private record Waiting<Q, A>(Q request, CompletableFuture<A> answer) {}

    /**
     * @param most requests in one batch
     * @param work does all of them in one transaction, and answers in their order
     */
    public Combiner(int most, BiFunction<K, List<Q>, List<A>> work) {
        this.most = most;
        this.work = work;
    }

    /** Does it, on this thread or on the one that is at work. Throws what the work throws. */
    public A execute(K key, Q request) {
        var waiting = new Waiting<Q, A>(request, new CompletableFuture<>());
        if (enqueue(key, waiting)) {
            lead(key, waiting);
        }
        try {
            return waiting.answer.join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    /** Does it later, on a thread of the executor; nobody is blocked meanwhile. */
    public CompletableFuture<A> submit(K key, Q request, Executor executor) {
        var waiting = new Waiting<Q, A>(request, new CompletableFuture<>());
        if (enqueue(key, waiting)) {
            try {
                executor.execute(() -> lead(key, null));
            } catch (RuntimeException e) {
                abandon(key, e);
            }
        }
        return waiting.answer;
    }

    /** True for the one who has to lead now: nobody else does. */
    private boolean enqueue(K key, Waiting<Q, A> waiting) {
        synchronized (queues) {
            var queue = queues.get(key);
            if (queue == null) {
                queue = new ArrayDeque<>();
                queue.add(waiting);
                queues.put(key, queue);
                return true;
            }
            queue.add(waiting);
            return false;
        }
    }

    /**
     * Works until nobody waits. A caller leads for its own batch and then hands the lead on, so that it gets its answer when
     * it has it.
     *
     * @param own the leader's own request; null for a thread that only works
     */
    private void lead(K key, @Nullable Waiting<Q, A> own) {
        boolean leads = true;
        boolean served = false;
        try {
            while (leads && !served) {
                var batch = next(key);
                leads = !batch.isEmpty();
                served = batch.stream().anyMatch(waiting -> waiting == own);
                if (leads) {
                    answer(key, batch);
                }
            }
        } finally {
            if (leads) {
                handOn(key); // also by one that dies: nobody may wait for a dead one
            }
        }
    }

    /** The next batch; empty when nobody waits, and then nobody leads any more. */
    private List<Waiting<Q, A>> next(K key) {
        synchronized (queues) {
            var queue = queues.get(key);
            if (queue == null || queue.isEmpty()) {
                queues.remove(key);
                return List.of();
            }
            var batch = new ArrayList<Waiting<Q, A>>(Math.min(most, queue.size()));
            while (batch.size() < most && !queue.isEmpty()) {
                batch.add(queue.poll());
            }
            return batch;
        }
    }

    /** The rest is led by a thread of its own, and when there is no rest, by whoever comes next. */
    private void handOn(K key) {
        synchronized (queues) {
            var queue = queues.get(key);
            if (queue == null || queue.isEmpty()) {
                queues.remove(key);
                return;
            }
        }
        Thread.ofVirtual().name("combiner").start(() -> lead(key, null));
    }

    private void answer(K key, List<Waiting<Q, A>> batch) {
        try {
            var answers = work.apply(key, batch.stream().map(Waiting::request).toList());
            if (answers.size() != batch.size()) {
                throw new IllegalStateException(answers.size() + " answers to " + batch.size() + " requests");
            }
            if (nobodyWaits(key)) {
                give(batch, answers);
            } else {
                // whoever gets an answer sends it on: those who wait need not wait for that as well
                Thread.ofVirtual().name("combiner-answers").start(() -> give(batch, answers));
            }
        } catch (OutcomeUnknown unknown) {
            batch.forEach(waiting -> waiting.answer.completeExceptionally(unknown));
        } catch (RuntimeException together) {
            if (unavailable(together)) {
                batch.forEach(waiting -> waiting.answer.completeExceptionally(together));
                drained(key).forEach(waiting -> waiting.answer.completeExceptionally(together));
            } else {
                alone(key, batch, together);
            }
        } catch (Error fatal) {
            batch.forEach(waiting -> waiting.answer.completeExceptionally(fatal));
            throw fatal;
        }
    }

    private static <Q, A> void give(List<Waiting<Q, A>> batch, List<A> answers) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer.complete(answers.get(i));
        }
    }

    private boolean nobodyWaits(K key) {
        synchronized (queues) {
            var queue = queues.get(key);
            return queue == null || queue.isEmpty();
        }
    }

    /** There is no database, or no getting at it: each of those who wait would find out after a second of its own. */
    private static boolean unavailable(RuntimeException failure) {
        return failure instanceof ProblemException problem && problem.type() == ProblemType.UNAVAILABLE;
    }

    /** All that wait by now; the lead stays where it is. */
    private List<Waiting<Q, A>> drained(K key) {
        synchronized (queues) {
            var queue = queues.get(key);
            if (queue == null) {
                return List.of();
            }
            var all = List.copyOf(queue);
            queue.clear();
            return all;
        }
    }

    /** What is wrong with one must not harm the others. */
    private void alone(K key, List<Waiting<Q, A>> batch, RuntimeException together) {
        if (batch.size() == 1) {
            batch.getFirst().answer.completeExceptionally(together);
            return;
        }
        try {
            for (var waiting : batch) {
                answer(key, List.of(waiting));
            }
        } catch (Error fatal) {
            // those who had theirs keep it
            batch.forEach(waiting -> waiting.answer.completeExceptionally(fatal));
            throw fatal;
        }
    }

    private void abandon(K key, RuntimeException cause) {
        for (var batch = next(key); !batch.isEmpty(); batch = next(key)) {
            batch.forEach(waiting -> waiting.answer.completeExceptionally(cause));
        }
    }

    private static RuntimeException unwrapped(CompletionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error fatal -> throw fatal;
            case null, default -> e;
        };
    }
}

package dev.bilten.bench.page;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.Contest;
import dev.bilten.bench.http.Wire;
import dev.bilten.bench.stage.CpuTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * People who look at a page again and again.
 *
 * @param head of their request, by its number
 * @param status that each has to be answered with
 * @param cpu of the server that answers
 */
record Readers(int port, int clients, int status, IntFunction<String> head, Supplier<CpuTime> cpu) {
    private static final byte[] NOTHING = {};

    /** What one page costs, in microseconds of CPU. */
    Contest.Reading round(Duration time) {
        var before = cpu.get();
        var pages = pages(time);
        var spent = cpu.get().minus(before);
        return new Contest.Reading((double) spent.product() / pages, pages, spent);
    }

    private long pages(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        var counts = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> client(until)));
            }
            long all = 0;
            for (var count : counts) {
                all += count.get();
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailed("The load failed: " + e, e);
        }
    }

    private long client(long until) throws IOException {
        int count = 0;
        try (var wire = new Wire(port)) {
            for (; System.nanoTime() < until; count++) {
                var reply = wire.send(head.apply(count), NOTHING);
                if (reply.status() != status) {
                    throw new BenchFailed("The page is not answered: " + reply.brief());
                }
            }
        }
        return count;
    }
}

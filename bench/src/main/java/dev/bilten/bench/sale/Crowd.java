package dev.bilten.bench.sale;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.Contest;
import dev.bilten.bench.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Clients who all buy at the same time, each as soon as the last purchase is over.
 *
 * @param toSettle how long what a round left behind may take until the next side plays
 * @param rampUp until all of them are under way; what ends within it is not counted
 */
record Crowd(int clients, Duration rampUp, Duration toSettle, IntFunction<Buyer> buyers) {
    Tally run(Duration time) {
        var from = System.nanoTime() + rampUp.toNanos();
        var until = from + time.toNanos();
        var tallies = new ArrayList<Future<Tally>>();
        var total = new Tally();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                var number = i;
                tallies.add(threads.submit(() -> client(number, from, until)));
            }
            for (var tally : tallies) {
                total.add(tally.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailed("The load failed: " + e, e);
        }
        return total;
    }

    private Tally client(int number, long from, long until) {
        var tally = new Tally();
        try (var buyer = buyers.apply(number)) {
            for (var begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                var purchase = attempt(buyer, () -> System.nanoTime() >= until);
                var ended = System.nanoTime();
                tally.add(purchase, ended - begun, ended >= from && ended < until);
            }
        }
        return tally;
    }

    private static Buyer.Purchase attempt(Buyer buyer, BooleanSupplier over) {
        try {
            return buyer.buy(over);
        } catch (IOException e) {
            return Buyer.Purchase.failed(e.toString());
        }
    }

    /** One round: purchases per second, and the CPU time until everything they set off is done. */
    Contest.Reading measure(Stage stage, Duration time) {
        var before = stage.cpu();
        var tally = run(time);
        var settled = stage.settle(toSettle);
        System.out.println("    " + clients + " clients: " + tally.text()
                + (settled ? "" : "; still busy " + toSettle.toSeconds() + " s later"));
        return new Contest.Reading(
                tally.counted() / (time.toMillis() / 1_000.0),
                tally.bought(),
                stage.cpu().minus(before));
    }
}

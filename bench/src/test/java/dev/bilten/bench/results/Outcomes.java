package dev.bilten.bench.results;

import dev.bilten.bench.figures.Spread;
import java.time.Instant;

/** One to change for a test. */
public final class Outcomes {
    private Outcomes() {}

    public static Outcome flashSale(double median, String at) {
        return new Outcome(
                "W1",
                "api-32",
                new Spread(median - 10, median, median + 10.123_456),
                "paid orders/s",
                "pgbench 15 TPC-B c32 s50",
                new Spread(1_900, 2_000, 2_100),
                5,
                407.26,
                "0123456789ab",
                2,
                Instant.parse(at));
    }
}

package dev.bilten.bench.holds;

import dev.bilten.bench.BenchOptions;
import dev.bilten.bench.Contest;
import dev.bilten.bench.Measured;
import dev.bilten.bench.Workload;
import dev.bilten.bench.figures.Latencies;
import dev.bilten.bench.figures.Spread;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.ResultTable;
import dev.bilten.bench.sale.Auditor;
import dev.bilten.bench.sale.Sale;
import dev.bilten.bench.stage.Staff;
import dev.bilten.bench.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One buyer at a time: whatever combines the requests of a crowd must cost nothing when there is no crowd. */
public final class HoldsIdle implements Workload {
    private static final String OURS = "over HTTP";
    private static final String BARE = "bare JDBC transaction";
    private static final int QUOTA = 10_000_000;
    private static final double TAIL = 0.99;

    @Override
    public String name() {
        return "holds-idle";
    }

    @Override
    public String about() {
        return "one client at a time: how long a hold takes over HTTP, against the same statements over JDBC";
    }

    @Override
    public List<Outcome> run(Stage stage, BenchOptions options) {
        var shop = new Staff(stage).openShop();
        try (var sale = Sale.open(shop, QUOTA);
                var http = new HttpHold(shop, sale);
                var bare = new BareHold(stage.databases(), shop, sale)) {
            var ours = new Timed(stage, http::place);
            var limit = new Timed(stage, bare::place);
            ours.round(Duration.ofSeconds(options.quick() ? 4 : 15)); // warm-up
            limit.round(Duration.ofSeconds(1));
            ours.tails.clear();
            limit.tails.clear();
            var rounds = new Contest()
                    .side(OURS, ours::round)
                    .side(BARE, limit::round)
                    .play(options.rounds(), options.seconds(5));
            Auditor.check(stage.databases(), List.of(shop.schema()));
            return outcomes(Measured.in(stage, "holds-idle", rounds), ours, limit);
        }
    }

    private static List<Outcome> outcomes(Measured measured, Timed ours, Timed limit) {
        var rounds = measured.of(OURS);
        var half = measured.outcome(
                "p50", rounds, rounds.spread(), "ms", BARE, measured.of(BARE).spread());
        var tail = measured.outcome("p99", rounds, Spread.of(ours.tails), "ms", BARE, Spread.of(limit.tails));
        System.out.println("  a hold over HTTP takes longer than its bare statements by "
                + ResultTable.number(half.ours().median() - half.limit().median()) + " ms (p50), "
                + ResultTable.number(tail.ours().median() - tail.limit().median()) + " ms (p99)");
        return List.of(half, tail);
    }

    /** Times something done again and again; the rounds' values are medians, the tails are kept beside them. */
    private static final class Timed {
        private final Stage stage;
        private final Runnable action;
        private final List<Double> tails = new ArrayList<>();

        Timed(Stage stage, Runnable action) {
            this.stage = stage;
            this.action = action;
        }

        Contest.Reading round(Duration time) {
            var before = stage.cpu();
            var latencies = new Latencies();
            var until = System.nanoTime() + time.toNanos();
            for (var begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                action.run();
                latencies.add(System.nanoTime() - begun);
            }
            tails.add(latencies.millis(TAIL));
            return new Contest.Reading(
                    latencies.millis(0.5), latencies.count(), stage.cpu().minus(before));
        }
    }
}

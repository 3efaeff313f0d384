package dev.bilten.bench.sale;

import dev.bilten.bench.BenchOptions;
import dev.bilten.bench.Contest;
import dev.bilten.bench.Measured;
import dev.bilten.bench.Workload;
import dev.bilten.bench.figures.Spread;
import dev.bilten.bench.figures.Zipf;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.ResultTable;
import dev.bilten.bench.stage.Staff;
import dev.bilten.bench.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** W2: many organizers sell at the same time, a few of them most of it. */
public final class ManyTenants implements Workload {
    private static final String ONE = "one organizer";
    private static final double SKEW = 1.1;
    private static final int CLIENTS = 32;
    private static final int QUOTA = 10_000_000;
    private static final double MEGABYTE = 1_048_576.0;
    /** 2 GB: what the processes of PostgreSQL may have for themselves. */
    private static final double MOST_MEMORY = 2_048;

    @Override
    public String name() {
        return "tenants";
    }

    @Override
    public String about() {
        return "W2: paid orders per second over many organizers (Zipf 1.1) against one; PostgreSQL's private memory";
    }

    @Override
    public List<Outcome> run(Stage stage, BenchOptions options) {
        var count = options.number("tenants", options.quick() ? 10 : 1_000);
        var staff = new Staff(stage);
        var first = staff.openShop();
        try (var sale = Sale.open(first, QUOTA)) {
            var copies = new Copies(stage, staff, sale).make(count - 1);
            var hosts = copies.hosts();
            var atOnce = ApiBuyer.paysAtOnce(sale);
            var zipf = new Zipf(hosts.size(), SKEW);
            Supplier<String> popular = () -> hosts.get(zipf.next(ThreadLocalRandom.current()));
            var many = new Crowd(
                    CLIENTS, Duration.ofSeconds(1), options.toSettle(), _ -> ApiBuyer.of(sale, atOnce, popular));
            var one = new Crowd(CLIENTS, Duration.ofSeconds(1), options.toSettle(), _ -> ApiBuyer.of(sale, atOnce));
            one.measure(stage, Duration.ofSeconds(options.quick() ? 2 : 15)); // warm-up
            many.measure(stage, Duration.ofSeconds(options.quick() ? 2 : 15));
            var side = "tenants-" + hosts.size();
            var rounds = new Contest()
                    .side(side, time -> many.measure(stage, time))
                    .side(ONE, time -> one.measure(stage, time))
                    .play(options.rounds(), options.seconds(6));
            var memory = stage.processes().privateMemory() / MEGABYTE;
            Auditor.check(stage.databases(), copies.schemas());
            return outcomes(Measured.in(stage, "W2", rounds), side, memory, stage);
        }
    }

    private static List<Outcome> outcomes(Measured measured, String side, double memory, Stage stage) {
        System.out.println("  memory   " + ResultTable.number(memory) + " MB private to PostgreSQL's "
                + stage.processes().backends().size() + " processes");
        return List.of(
                measured.outcome(side, "paid orders/s", ONE, ONE),
                measured.outcome(
                        "memory-" + side, measured.of(side), Spread.of(memory), "MB", "2 GB", Spread.of(MOST_MEMORY)));
    }
}

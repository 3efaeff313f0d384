package dev.bilten.bench.sale;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.BenchOptions;
import dev.bilten.bench.Contest;
import dev.bilten.bench.Measured;
import dev.bilten.bench.Workload;
import dev.bilten.bench.limit.TpcB;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.ResultTable;
import dev.bilten.bench.stage.CpuTime;
import dev.bilten.bench.stage.Staff;
import dev.bilten.bench.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** W1: everybody wants tickets of one quota, now. */
public final class FlashSale implements Workload {
    private static final String LIMIT = "TPC-B";
    /** A full run still has room for what comes after those that are loaded. */
    private static final int ROOM = 1_000_000;

    @Override
    public String name() {
        return "flash-sale";
    }

    @Override
    public String about() {
        return "W1: paid orders per second on one hot quota, by API or in a browser, against TPC-B";
    }

    @Override
    public List<Outcome> run(Stage stage, BenchOptions options) {
        var variant = options.text("variant").orElse("api");
        return switch (variant) {
            case "api" -> api(stage, options);
            case "browser" -> browser(stage, options);
            default -> throw new BenchFailed("--variant is api or browser, not " + variant + ".");
        };
    }

    private static List<Outcome> api(Stage stage, BenchOptions options) {
        try (var sale = open(stage, new Staff(stage), options)) {
            var atOnce = ApiBuyer.paysAtOnce(sale);
            System.out.println(
                    "  orders   " + (atOnce ? "paid at once, one request" : "created, then marked paid: two requests"));
            return measure(
                    new Run(stage, options, sale, "api", Duration.ofSeconds(20), Duration.ofSeconds(1), 6),
                    options.clients(32, 128),
                    _ -> ApiBuyer.of(sale, atOnce));
        }
    }

    private static List<Outcome> browser(Stage stage, BenchOptions options) {
        var staff = new Staff(stage);
        try (var sale = open(stage, staff, options)) {
            staff.offerTestProvider(sale.shop());
            var ending = options.text("ending").orElse("slow");
            // half of the time a buyer waits for the provider, so that it takes a while until as many end as begin; and
            // a dozen
            // pages are a lot of code: after twenty seconds a fifth of the server's time still went into compiling it
            var run = new Run(stage, options, sale, "browser", Duration.ofSeconds(90), Duration.ofSeconds(5), 12);
            return measure(run, options.clients(256), _ -> new PhoneBuyer(sale, ending));
        }
    }

    private static Sale open(Stage stage, Staff staff, BenchOptions options) {
        var sold = options.number("sold", 0);
        var shop = staff.openShop();
        var sale = Sale.open(shop, sold > 0 ? sold + ROOM : options.number("quota", 5_000));
        if (sold > 0) {
            SoldBefore.load(stage.databases(), shop.schema(), sale.event(), sale.product(), sold);
            System.out.println("  loaded   " + sold + " tickets of the same product, sold before");
        }
        return sale;
    }

    /** What stays the same for all numbers of clients. */
    private record Run(
            Stage stage,
            BenchOptions options,
            Sale sale,
            String variant,
            Duration warmUp,
            Duration rampUp,
            int seconds) {

        /** Beside the variant stands what makes the run another one. */
        String label(int clients) {
            var sold = options.number("sold", 0);
            return variant + "-" + clients + (sold > 0 ? "-sold-" + sold : "");
        }
    }

    private static List<Outcome> measure(Run run, List<Integer> clients, IntFunction<Buyer> buyers) {
        var stage = run.stage();
        var tpcB = TpcB.prepared(stage.databases());
        System.out.println("  limit    " + tpcB.name() + ", before the sale "
                + ResultTable.number(tpcB.perSecond(Duration.ofSeconds(2))) + "/s");
        var warmUp = run.options().quick() ? Duration.ofSeconds(4) : run.warmUp();
        System.out.println("  warm-up  " + warmUp.toSeconds() + " s");
        new Crowd(clients.getLast(), run.rampUp(), run.options().toSettle(), buyers).measure(stage, warmUp);
        var contest = new Contest();
        clients.forEach(count -> contest.side(
                run.label(count),
                time -> new Crowd(count, run.rampUp(), run.options().toSettle(), buyers).measure(stage, time)));
        contest.side(LIMIT, time -> {
            var before = stage.cpu();
            return new Contest.Reading(tpcB.perSecond(time), 0, stage.cpu().minus(before));
        });
        var rounds = contest.play(run.options().rounds(), run.options().seconds(run.seconds()));
        var drained = stage.drain(run.options().toDrain());
        Auditor.check(stage.databases(), List.of(run.sale().shop().schema()));
        return outcomes(Measured.in(stage, "W1", rounds), run, clients, tpcB.name(), drained);
    }

    private static List<Outcome> outcomes(
            Measured measured, Run run, List<Integer> clients, String limitName, CpuTime drained) {
        var outcomes = new ArrayList<Outcome>();
        // what the orders set off went on while the limit played and after the last round
        var late = drained.product() + measured.of(LIMIT).cpu().server();
        var orders = clients.stream()
                .mapToLong(count -> measured.of(run.label(count)).operations())
                .sum();
        for (var count : clients) {
            var side = run.label(count);
            if (measured.of(side).operations() == 0) {
                throw new BenchFailed("With " + count + " clients nothing was sold in any round.");
            }
            outcomes.add(
                    measured.outcome(side, "paid orders/s", LIMIT, limitName).costing((double) late / orders));
            System.out.printf(
                    Locale.ROOT,
                    "  CPU      %s: the load with the mail catcher took %.0f %% of all CPU time%n",
                    side,
                    measured.of(side).cpu().loadShare() * 100);
        }
        return outcomes;
    }
}

package dev.bilten.bench;

import dev.bilten.bench.holds.HoldsIdle;
import dev.bilten.bench.orders.OrderLists;
import dev.bilten.bench.page.EventPages;
import dev.bilten.bench.sale.FlashSale;
import dev.bilten.bench.sale.ManyTenants;
import java.util.List;
import java.util.Optional;

/** What can be run. */
public final class Workloads {
    private static final List<Workload> ALL =
            List.of(new FlashSale(), new HoldsIdle(), new ManyTenants(), new EventPages(), new OrderLists());

    private Workloads() {}

    static Optional<Workload> named(String name) {
        return ALL.stream().filter(workload -> workload.name().equals(name)).findFirst();
    }

    static String list() {
        var text = new StringBuilder("Workloads:\n");
        ALL.forEach(workload -> text.append(String.format("  %-12s %s%n", workload.name(), workload.about())));
        return text.append(BenchOptions.HELP).toString();
    }
}

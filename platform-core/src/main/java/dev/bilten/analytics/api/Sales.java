package dev.bilten.analytics.api;

import dev.bilten.kernel.Money;
import java.util.List;

/**
 * What was sold in some time.
 *
 * @param orders paid orders
 * @param tickets sold in them
 * @param revenue gross, one amount per currency, ordered by currency code; empty when nothing was sold
 */
public record Sales(long orders, long tickets, List<Money> revenue) {
    public static final Sales NONE = new Sales(0, 0, List.of());

    public Sales {
        revenue = List.copyOf(revenue);
    }
}

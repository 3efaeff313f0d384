package dev.bilten.ordering.api;

import dev.bilten.kernel.Money;

/**
 * Orders of one state and currency together, in minor units.
 *
 * @param retainedMinor what was kept for parts of them that were cancelled: it does not go back with the rest
 */
public record OrderWeight(
        OrderState state,
        String currency,
        int orders,
        int tickets,
        long totalMinor,
        long owedMinor,
        long retainedMinor) {
    public Money total() {
        return Money.of(totalMinor, currency);
    }

    public Money owed() {
        return Money.of(owedMinor, currency);
    }
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.Money;

/** Orders of one state and currency together, in minor units. */
public record OrderWeight(OrderState state, String currency, int orders, int tickets, long totalMinor, long owedMinor) {
    public Money total() {
        return Money.of(totalMinor, currency);
    }

    public Money owed() {
        return Money.of(owedMinor, currency);
    }
}

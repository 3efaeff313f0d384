package dev.bilten.bench.figures;

import java.util.Arrays;
import java.util.Collection;

/** Several rounds of one measurement. */
public record Spread(double min, double median, double max) {

    public static Spread of(Collection<Double> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no rounds");
        }
        var sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(sorted[0], middle(sorted), sorted[sorted.length - 1]);
    }

    private static double middle(double[] sorted) {
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public static Spread of(double... rounds) {
        return of(Arrays.stream(rounds).boxed().toList());
    }
}

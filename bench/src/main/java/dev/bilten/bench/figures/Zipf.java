package dev.bilten.bench.figures;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Popularity as it is: the k-th of n gets a share in proportion to 1 / k^s. */
public final class Zipf {
    private final double[] upTo;

    public Zipf(int n, double s) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be positive, not " + n);
        }
        upTo = new double[n];
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += 1 / Math.pow(k, s);
            upTo[k - 1] = sum;
        }
        for (int i = 0; i < n; i++) {
            upTo[i] /= sum;
        }
    }

    /** The share of this one; 0 is the most popular. */
    public double share(int index) {
        return index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];
    }

    public int next(RandomGenerator random) {
        var found = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}

package dev.bilten.ordering.domain.pricing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount out by weight, to the last unit: the largest remainders get what is left over, the earlier of equals. */
public final class Shares {
    private Shares() {}

    public static List<Long> of(long amount, List<Long> weights) {
        var all = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            return weights.stream().map(_ -> 0L).toList();
        }
        var shares = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        long left = amount;
        for (var weight : weights) {
            var parts = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(all);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
            left -= parts[0].longValueExact();
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left)
                .forEach(at -> shares.set(at, shares.get(at) + 1));
        return List.copyOf(shares);
    }
}

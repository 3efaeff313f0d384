package dev.bilten.ordering.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws from a seed, so that a failure can be had again. */
final class Chance {
    /** Awkward to divide. */
    private static final List<Long> PRICES = List.of(0L, 1L, 7L, 99L, 999L, 1499L, 1500L, 3333L, 12_345L);

    private static final List<String> RATES = List.of("0", "0.07", "0.19", "0.055", "0.08875", "0.25");

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From 0 on, less than that. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long share(long whole) {
        return random.nextLong(whole + 1);
    }

    long price() {
        return oneIn(2) ? one(PRICES) : random.nextInt(20_000);
    }

    BigDecimal rate() {
        return new BigDecimal(one(RATES));
    }

    <T> Optional<T> maybe(T value) {
        return oneIn(2) ? Optional.of(value) : Optional.empty();
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> some(int count, Supplier<T> make) {
        return Stream.generate(make).limit(count).toList();
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Random random() {
        return random;
    }
}

package dev.bilten.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void the_second_gets_as_much_less_as_the_exponent_says() {
        var zipf = new Zipf(1_000, 1.1);
        assertThat(zipf.share(0) / zipf.share(1)).isCloseTo(Math.pow(2, 1.1), within(1e-9));
        assertThat(zipf.share(0) / zipf.share(9)).isCloseTo(Math.pow(10, 1.1), within(1e-9));
    }

    @Test
    void the_shares_are_all_there_is() {
        var zipf = new Zipf(1_000, 1.1);
        assertThat(IntStream.range(0, 1_000).mapToDouble(zipf::share).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_is_drawn_follows_the_shares() {
        var zipf = new Zipf(50, 1.1);
        var random = new Random(42);
        var counts = new int[50];
        for (int i = 0; i < 200_000; i++) {
            counts[zipf.next(random)]++;
        }
        for (int i = 0; i < 50; i++) {
            assertThat(counts[i] / 200_000.0).isCloseTo(zipf.share(i), within(0.005));
        }
    }

    @Test
    void the_ends_of_chance_are_the_first_and_the_last() {
        var zipf = new Zipf(3, 1.1);
        assertThat(zipf.next(always(0))).isZero();
        assertThat(zipf.next(always(Math.nextDown(1.0)))).isEqualTo(2);
    }

    @Test
    void nobody_is_no_choice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Zipf(0, 1.1));
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}

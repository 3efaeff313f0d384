package dev.bilten.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_median_of_an_odd_number_is_the_middle_one_whatever_the_order() {
        assertThat(Spread.of(9, 1, 5)).isEqualTo(new Spread(1, 5, 9));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(4, 1, 3, 100)).isEqualTo(new Spread(1, 3.5, 100));
    }

    @Test
    void one_bad_round_does_not_move_the_median() {
        assertThat(Spread.of(100, 101, 102, 103, 1).median()).isEqualTo(101);
    }

    @Test
    void without_rounds_there_is_no_spread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}

package dev.bilten.bench.sale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderCodesTest {
    @Test
    void the_letters_are_those_that_nobody_mistakes() {
        assertThat(OrderCodes.LETTERS).hasSize(32).doesNotContain("0", "1", "I", "O");
        assertThat(OrderCodes.LETTERS.chars().distinct().count()).isEqualTo(32);
    }
}

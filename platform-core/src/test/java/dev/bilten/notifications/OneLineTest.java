package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.notifications.domain.OneLine;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void whatever_ends_a_line_becomes_a_space() {
        assertThat(OneLine.of("A\r\nBcc: x@y\u2028B\u0000\u0085C\tD", 80)).isEqualTo("A Bcc: x@y B C D");
    }

    @Test
    void marks_that_turn_the_direction_are_taken_out_and_arabic_stays() {
        assertThat(OneLine.of("\u202Eليالي النيل\u202C", 80)).isEqualTo("ليالي النيل");
    }

    @Test
    void a_long_line_is_cut_between_characters() {
        assertThat(OneLine.of("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void an_address_is_one_address() {
        assertThat(OneLine.isAddress("mona@example.org")).isTrue();
        assertThat(OneLine.isAddress("mona@example.org, eve@example.org")).isFalse();
        assertThat(OneLine.isAddress("mona@example.org\r\nBcc: eve@example.org"))
                .isFalse();
        assertThat(OneLine.isAddress("Mona <mona@example.org>")).isFalse();
        assertThat(OneLine.isAddress("")).isFalse();
    }
}

package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Instant NOW = Fair.NOW;

    @Test
    void what_begins_later_is_waited_for_as_long_as_patience_lasts() {
        assertThat(in(Duration.ofDays(9), Duration.ofDays(7))).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void what_begins_sooner_is_waited_for_until_then() {
        assertThat(in(Duration.ofHours(30), Duration.ofDays(7))).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void whoever_comes_at_the_last_moment_has_half_an_hour_or_as_long_as_patience_lasts() {
        assertThat(in(Duration.ofMinutes(2), Duration.ofDays(7))).isEqualTo(Duration.ofMinutes(30));
        assertThat(in(Duration.ofMinutes(2), Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void what_has_begun_or_has_no_date_ends_no_patience() {
        assertThat(in(Duration.ofHours(-1), Duration.ofDays(7))).isEqualTo(Duration.ofDays(7));
        assertThat(in(Duration.ZERO, Duration.ofDays(7))).as("it begins now").isEqualTo(Duration.ofDays(7));
        assertThat(Deadlines.until(Optional.empty(), Duration.ofDays(7), NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    private static Duration in(Duration begins, Duration patience) {
        return Duration.between(NOW, Deadlines.until(Optional.of(NOW.plus(begins)), patience, NOW));
    }
}

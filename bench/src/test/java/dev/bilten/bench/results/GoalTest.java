package dev.bilten.bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {
    @Test
    void a_rate_is_to_be_high_and_a_time_low() {
        var rate = Goal.of("W1", "api-32").orElseThrow();
        assertThat(rate.met(1.5)).isTrue();
        assertThat(rate.met(1.49)).isFalse();
        var time = Goal.of("W4", "admin-page-1").orElseThrow();
        assertThat(time.met(5)).isTrue();
        assertThat(time.met(5.01)).isFalse();
    }

    @Test
    void where_nobody_set_a_goal_there_is_none() {
        assertThat(Goal.of("holds-idle", "p50")).isEmpty();
    }

    @Test
    void the_table_says_whether_it_is_met() {
        var table = ResultTable.of(java.util.List.of(
                Outcomes.flashSale(500, "2026-12-01T12:00:00Z"), Outcomes.flashSale(3_000, "2026-12-01T12:00:00Z")));
        assertThat(table).contains("0.250 ≥ 1.50 ✗").contains("1.50 ≥ 1.50 ✓");
    }
}

package dev.bilten.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void a_percentile_is_one_of_the_measured_durations() {
        var latencies = hundred();
        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.95)).isEqualTo(95);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }

    @Test
    void the_smallest_part_is_the_shortest_duration() {
        assertThat(hundred().millis(0.000_1)).isEqualTo(1);
    }

    @Test
    void those_of_several_clients_are_looked_at_together() {
        var all = new Latencies();
        for (int client = 0; client < 50; client++) { // more than the first room
            all.addAll(hundred());
        }
        assertThat(all.count()).isEqualTo(5_000);
        assertThat(all.millis(0.9)).isEqualTo(90);
    }

    @Test
    void of_nothing_there_is_no_percentile() {
        assertThat(new Latencies().millis(0.5)).isNaN();
    }

    /** 1 to 100 ms, the longest first. */
    private static Latencies hundred() {
        var latencies = new Latencies();
        for (int millis = 100; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        return latencies;
    }
}

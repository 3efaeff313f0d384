package dev.bilten.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgBenchTest {
    @Test
    void the_rate_is_found_in_what_it_says() throws Exception {
        assertThat(PgBench.tps("latency average = 9.463 ms\ntps = 3381.734625 (without initial connection time)\n"))
                .isEqualTo(3381.734625);
    }

    @Test
    void without_a_rate_it_is_not_usable() {
        assertThatThrownBy(() -> PgBench.tps("server version 18; pgbench version 15"))
                .isInstanceOf(PgBench.Unusable.class)
                .hasMessageContaining("server version 18");
    }
}

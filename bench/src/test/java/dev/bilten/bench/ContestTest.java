package dev.bilten.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.bench.figures.Spread;
import dev.bilten.bench.stage.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
    @Test
    void the_sides_play_in_turns() {
        var order = new ArrayList<String>();
        var rounds = new Contest()
                .side("ours", _ -> played(order, "ours"))
                .side("limit", _ -> played(order, "limit"))
                .play(3, Duration.ofSeconds(1));
        assertThat(order).containsExactly("ours", "limit", "ours", "limit", "ours", "limit");
        assertThat(rounds.get("limit").spread()).isEqualTo(new Spread(2, 4, 6));
    }

    @Test
    void cpu_per_operation_is_that_of_the_server_and_the_database_over_all_rounds() {
        var rounds = new Contest.Rounds(List.of(
                new Contest.Reading(1, 10, new CpuTime(1_000, 500, 9_999, 9_999)),
                new Contest.Reading(1, 20, new CpuTime(1_000, 500, 9_999, 9_999))));
        assertThat(rounds.cpuMicros()).isEqualTo(100);
    }

    @Test
    void the_loads_share_is_its_part_of_everything_that_ran() {
        assertThat(new CpuTime(600, 200, 100, 100).loadShare()).isEqualTo(0.1);
    }

    private static Contest.Reading played(List<String> order, String side) {
        order.add(side);
        return Contest.Reading.of(order.size());
    }
}

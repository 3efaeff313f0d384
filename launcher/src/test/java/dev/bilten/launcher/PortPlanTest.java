package dev.bilten.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortPlanTest {
    @Test
    void a_port_in_use_is_named_with_its_owner_and_what_to_do() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortPlan.from(taken.getLocalPort()))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use by pid "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("./bilten run --port ");
        }
    }

    @Test
    void a_part_moves_away_from_a_taken_port() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var plan = PortPlan.from(taken.getLocalPort() - 1);
            assertThat(plan.http()).isEqualTo(taken.getLocalPort() - 1);
            assertThat(plan.postgres()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void free_ports_are_all_different() {
        var plan = PortPlan.from(0);
        assertThat(Set.of(plan.http(), plan.postgres(), plan.redis(), plan.clickHouse(), plan.smtp(), plan.inbox()))
                .hasSize(6);
    }
}

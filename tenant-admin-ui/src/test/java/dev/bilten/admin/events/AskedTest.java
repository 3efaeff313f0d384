package dev.bilten.admin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void a_phase_that_is_none_finds_nothing_and_is_said() {
        var wrong = Asked.of("river", "zzz");
        assertThat(wrong.filter(Optional.empty())).isEmpty();
        assertThat(wrong.faults()).containsValue("error.choice");
        assertThat(wrong.place("/admin/events")).isEqualTo("/admin/events?q=river&state=zzz");
        var right = Asked.of("river", "on-sale");
        assertThat(right.filter(Optional.empty()).orElseThrow().phase()).isPresent();
        assertThat(right.faults()).isEmpty();
    }
}

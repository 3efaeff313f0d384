package dev.bilten.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void without_words_a_run_has_five_rounds_of_its_usual_length() {
        var options = BenchOptions.read(List.of());
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.seconds(6)).isEqualTo(Duration.ofSeconds(6));
        assertThat(options.clients(32, 128)).containsExactly(32, 128);
        assertThat(options.quick()).isFalse();
    }

    @Test
    void what_is_said_wins_also_over_quick() {
        var options = BenchOptions.read(List.of("--quick", "--rounds", "3", "--clients", "1,2"));
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.seconds(6)).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.clients(32, 128)).containsExactly(1, 2);
    }

    @Test
    void what_cannot_be_understood_is_named() {
        assertThatThrownBy(() -> BenchOptions.read(List.of("--fast"))).hasMessageStartingWith("Unknown option --fast.");
        assertThatThrownBy(() -> BenchOptions.read(List.of("--rounds"))).hasMessage("--rounds needs a value.");
        var none = BenchOptions.read(List.of("--rounds", "0"));
        assertThatThrownBy(none::rounds).hasMessage("--rounds needs a positive number, not 0.");
    }
}

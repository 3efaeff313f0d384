package dev.bilten.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void days_that_make_sense_have_no_faults() {
        assertThat(new Days("", "").faults()).isEmpty();
        assertThat(new Days("2026-11-01", "").faults()).isEmpty();
        var one = new Days("2026-11-01", "2026-11-01");
        assertThat(one.faults()).as("a single day").isEmpty();
        assertThat(one.first()).contains(LocalDate.of(2026, 11, 1)).isEqualTo(one.last());
    }

    @Test
    void what_is_no_day_is_said_beside_its_field() {
        assertThat(new Days("abc", "2026-02-31").faults())
                .isEqualTo(Map.of("from", "error.date", "until", "error.date"));
        assertThat(new Days("1969-12-31", "9999-01-01").faults())
                .as("years that no database or field has")
                .containsOnlyKeys("from", "until");
        assertThat(new Days("2026-12-31", "2026-01-01").faults()).isEqualTo(Map.of("until", "error.backwards"));
    }
}

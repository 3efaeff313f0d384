package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.domain.Days;
import dev.bilten.analytics.domain.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void quiet_hours_are_there_too() {
        var ten = Instant.parse("2026-11-22T10:00:00Z");
        var hours = new Hours(ten.plusSeconds(600), ten.plusSeconds(3 * 3600), ZoneOffset.UTC);
        assertThat(hours.fill(Map.of(ten.plusSeconds(3600), 7), (hour, count) -> hour + "=" + count, 0))
                .containsExactly("2026-11-22T10:00:00Z=0", "2026-11-22T11:00:00Z=7", "2026-11-22T12:00:00Z=0");
    }

    @Test
    void hours_begin_on_the_clock_of_the_zone() {
        var from = Instant.parse("2026-11-22T10:00:00Z");
        var hours = new Hours(from, from.plusSeconds(60), ZoneId.of("Asia/Kolkata"));
        assertThat(hours.fill(Map.<Instant, Integer>of(), (hour, count) -> hour, 0))
                .containsExactly(Instant.parse("2026-11-22T09:30:00Z"));
    }

    @Test
    void the_day_the_clocks_go_back_has_25_hours() {
        var midnight = Instant.parse("2026-10-24T22:00:00Z");
        var hours = new Hours(midnight, Instant.parse("2026-10-25T23:00:00Z"), BERLIN);
        assertThat(hours.fill(Map.<Instant, Integer>of(), (hour, count) -> hour, 0))
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void more_than_a_quarter_is_cut_at_its_beginning() {
        var end = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(new Hours(Instant.EPOCH, end, ZoneOffset.UTC).from()).isEqualTo(end.minus(Duration.ofDays(92)));
    }

    @Test
    void last_week_ends_at_the_same_time_of_day_although_the_clocks_were_changed() {
        var days = Days.at(Instant.parse("2026-10-28T12:00:00Z"), BERLIN);
        assertThat(days.today()).isEqualTo("2026-10-27T23:00:00Z");
        assertThat(days.lastWeek()).isEqualTo("2026-10-20T22:00:00Z");
        assertThat(days.lastWeekNow()).isEqualTo("2026-10-21T11:00:00Z");
        assertThat(days.lastWeekEnd()).isEqualTo("2026-10-21T22:00:00Z");
    }
}

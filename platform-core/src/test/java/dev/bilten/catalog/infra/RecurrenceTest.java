package dev.bilten.catalog.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.domain.WallTime;
import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<LocalDateTime> starts(String first, String rule) {
        var found = Recurrence.of(LocalDateTime.parse(first), Optional.of(rule), BERLIN, Set.of(), 20_000);
        assertThat(found).isInstanceOf(Recurrence.Moments.class);
        return ((Recurrence.Moments) found).starts();
    }

    private static List<Instant> moments(String first, String rule) {
        return starts(first, rule).stream()
                .map(start -> WallTime.moment(start, BERLIN))
                .toList();
    }

    @Test
    void a_show_at_eight_stays_at_eight_when_the_clocks_change() {
        assertThat(moments("2027-03-21T20:00", "FREQ=WEEKLY;COUNT=3"))
                .containsExactly(
                        Instant.parse("2027-03-21T19:00:00Z"),
                        Instant.parse("2027-03-28T18:00:00Z"),
                        Instant.parse("2027-04-04T18:00:00Z"));
    }

    @Test
    void a_time_the_clocks_skip_is_an_hour_later_on_that_day_alone() {
        assertThat(moments("2027-03-27T02:30", "FREQ=DAILY;COUNT=3"))
                .containsExactly(
                        Instant.parse("2027-03-27T01:30:00Z"),
                        // 02:30 is not there: 03:30 summer time
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-03-29T00:30:00Z"));
    }

    @Test
    void a_time_that_comes_twice_is_the_first_of_the_two() {
        assertThat(moments("2027-10-30T02:30", "FREQ=DAILY;COUNT=3"))
                .containsExactly(
                        Instant.parse("2027-10-30T00:30:00Z"),
                        Instant.parse("2027-10-31T00:30:00Z"),
                        Instant.parse("2027-11-01T01:30:00Z"));
    }

    @Test
    void slots_of_a_day_and_days_of_a_week_go_together() {
        assertThat(starts("2027-01-04T10:00", "FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=10,14;BYMINUTE=0,30;COUNT=9"))
                .startsWith(
                        LocalDateTime.parse("2027-01-04T10:00"),
                        LocalDateTime.parse("2027-01-04T10:30"),
                        LocalDateTime.parse("2027-01-04T14:00"),
                        LocalDateTime.parse("2027-01-04T14:30"),
                        LocalDateTime.parse("2027-01-06T10:00"))
                .hasSize(9);
    }

    @Test
    void the_end_of_a_rule_is_meant_where_the_event_is() {
        assertThat(starts("2027-01-01T23:30", "FREQ=DAILY;UNTIL=20270103T223000Z"))
                .hasSize(3);
        assertThat(starts("2027-01-01T23:30", "FREQ=DAILY;UNTIL=20270103T222959Z"))
                .hasSize(2);
        assertThat(starts("2027-01-01T23:30", "FREQ=DAILY;UNTIL=20270103")).hasSize(3);
        assertThat(starts("2027-01-01T23:30", "FREQ=DAILY;UNTIL=20270102T233000"))
                .hasSize(2);
    }

    @Test
    void the_last_friday_and_the_29th_of_february_are_found() {
        assertThat(starts("2027-01-29T20:00", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"))
                .containsExactly(
                        LocalDateTime.parse("2027-01-29T20:00"),
                        LocalDateTime.parse("2027-02-26T20:00"),
                        LocalDateTime.parse("2027-03-26T20:00"));
        assertThat(starts("2028-02-29T20:00", "FREQ=YEARLY;COUNT=2"))
                .containsExactly(LocalDateTime.parse("2028-02-29T20:00"), LocalDateTime.parse("2032-02-29T20:00"));
    }

    @Test
    void days_that_are_left_out_are_left_out() {
        var found = Recurrence.of(
                LocalDateTime.parse("2027-01-01T20:00"),
                Optional.of("FREQ=DAILY;COUNT=3"),
                BERLIN,
                Set.of(LocalDate.parse("2027-01-02")),
                10);
        assertThat(((Recurrence.Moments) found).starts())
                .containsExactly(LocalDateTime.parse("2027-01-01T20:00"), LocalDateTime.parse("2027-01-03T20:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY, error.rule-endless",
        "FREQ=SECONDLY;COUNT=2, error.rule-too-often",
        "FREQ=MINUTELY;COUNT=20001, error.rule-too-many",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20990101, error.rule",
        "FREQ=DAILY;UNTIL=20261231, error.rule-empty",
        "EVERY DAY, error.rule",
        "FREQ=DAILY;COUNT=0, error.rule",
        "FREQ=DAILY;COUNT=-1, error.rule",
        "FREQ=DAILY;COUNT=3;UNTIL=20270101, error.rule",
    })
    void a_rule_that_makes_no_sense_is_refused_beside_its_field(String rule, String key) {
        var found = Recurrence.of(LocalDateTime.parse("2027-01-01T20:00"), Optional.of(rule), BERLIN, Set.of(), 20_000);
        assertThat(found).isInstanceOfSatisfying(Recurrence.Refused.class, refused -> {
            assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/rule");
            assertThat(refused.violations()).extracting(Violation::key).containsExactly(key);
        });
    }
}

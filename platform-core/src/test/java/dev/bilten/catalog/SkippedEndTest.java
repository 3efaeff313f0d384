package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Dates whose hours the clocks jump over have an end, and many dates get another one, or another name, at once. */
class SkippedEndTest {
    private final Fair fair = new Fair();

    @Test
    void a_short_date_that_the_clocks_jump_over_is_as_long_as_the_others() {
        var dates = made("2027-03-27T02:30", "2027-03-27T03:30", "FREQ=DAILY;COUNT=3");
        assertThat(dates).extracting(SkippedEndTest::length).containsOnly(Optional.of(Duration.ofHours(1)));
        assertThat(dates.get(1).startsAt()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        var moved = edited(dates, move(60));
        assertThat(moved).extracting(SkippedEndTest::length).containsOnly(Optional.of(Duration.ofHours(1)));
    }

    @Test
    void a_date_that_is_moved_to_where_the_clocks_jump_keeps_its_end() {
        var dates = made("2027-03-27T02:30", "2027-03-27T03:15", "FREQ=DAILY;COUNT=1");
        var there = edited(dates, move(24 * 60));
        assertThat(length(there.getFirst())).contains(Duration.ofMinutes(45));
        var back = edited(there, move(24 * 60));
        assertThat(length(back.getFirst())).contains(Duration.ofMinutes(45));
    }

    @Test
    void many_dates_get_another_length_and_another_name_in_one_language() {
        var dates = made("2027-05-01T20:00", "2027-05-01T21:00", "FREQ=DAILY;COUNT=2");
        var named = edited(dates, change(Optional.empty(), Optional.of(Text.of("en", "Late show", "de", "Spät"))));
        assertThat(named).extracting(SkippedEndTest::length).containsOnly(Optional.of(Duration.ofHours(1)));
        var both = edited(named, change(Optional.of(90), Optional.of(Text.of("en", "Night show"))));
        assertThat(both).extracting(EventDate::title).containsOnly(Text.of("en", "Night show", "de", "Spät"));
        assertThat(both).extracting(SkippedEndTest::length).containsOnly(Optional.of(Duration.ofMinutes(90)));
        assertThat(edited(both, change(Optional.of(0), Optional.empty())))
                .extracting(EventDate::endsAt)
                .containsOnly(Optional.empty());
        assertThat(fair.get(EditDates.class)
                        .execute(fair.now, command(dates, change(Optional.of(-1), Optional.empty()))))
                .isInstanceOf(EditDates.Result.Refused.class);
    }

    private static Optional<Duration> length(EventDate date) {
        return date.endsAt().map(end -> Duration.between(date.startsAt(), end));
    }

    private static BulkEdit move(int minutes) {
        return new BulkEdit(minutes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static BulkEdit change(Optional<Integer> length, Optional<Text> title) {
        return new BulkEdit(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), length, title);
    }

    private List<EventDate> edited(List<EventDate> dates, BulkEdit edit) {
        assertThat(fair.get(EditDates.class).execute(fair.now, command(dates, edit)))
                .isInstanceOf(EditDates.Result.Saved.class);
        return dates.stream()
                .map(date ->
                        fair.get(Catalog.class).date(fair.tenant, date.id()).orElseThrow())
                .toList();
    }

    private EditDates.Command command(List<EventDate> dates, BulkEdit edit) {
        var ids = dates.stream().map(EventDate::id).collect(java.util.stream.Collectors.toSet());
        return new EditDates.Command(fair.event, ids, edit);
    }

    private List<EventDate> made(String first, String end, String rule) {
        return fair.made(new DatePlan(
                LocalDateTime.parse(first),
                Optional.of(LocalDateTime.parse(end)),
                Optional.of(rule),
                Set.of(),
                Text.EMPTY,
                Optional.empty(),
                Optional.empty(),
                true,
                Map.of(),
                List.of()));
    }
}

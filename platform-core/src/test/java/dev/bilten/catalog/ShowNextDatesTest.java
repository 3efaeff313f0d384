package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.app.ShowNextDates;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowNextDatesTest {
    private static final Instant MORNING = Instant.parse("2028-05-03T10:00:00Z");

    private final Fair fair = new Fair();
    private final List<EventDate> dates = fair.made(Fair.plan("2028-05-01T20:00", "FREQ=DAILY;COUNT=10"));

    @BeforeEach
    void goOnSale() {
        fair.sql("update event set state = 'LIVE'");
    }

    private List<Shown> shown(Instant now) {
        return fair.get(ShowNextDates.class)
                .execute(fair.tenant, fair.get(Catalog.class).live(fair.tenant), now);
    }

    @Test
    void a_series_is_told_by_its_next_date_and_how_many_come_after() {
        var next = shown(MORNING).getFirst();
        assertThat(next.event().startsAt()).contains(dates.get(2).startsAt());
        assertThat(next.event().endsAt()).isEqualTo(dates.get(2).endsAt());
        assertThat(next.more()).isEqualTo(7);
    }

    @Test
    void a_date_that_is_running_is_the_next_and_one_that_is_switched_off_is_none() {
        fair.sql("update event_date set active = false where id = '"
                + dates.get(3).id() + "'");
        var during = dates.get(2).startsAt().plusSeconds(60);
        var next = shown(during).getFirst();
        assertThat(next.event().startsAt()).contains(dates.get(2).startsAt());
        assertThat(next.more()).isEqualTo(6);
        assertThat(shown(dates.get(2).endsAt().orElseThrow()).getFirst().event().startsAt())
                .contains(dates.get(4).startsAt());
    }

    @Test
    void what_has_no_date_to_come_stays_as_it_is() {
        var single = fair.event("Single");
        fair.sql("update event set state = 'LIVE' where id = '" + single + "'");
        var afterwards = Instant.parse("2029-01-01T00:00:00Z");
        assertThat(shown(afterwards)).allMatch(one -> one.more() == 0);
        assertThat(shown(afterwards).getFirst().event().startsAt())
                .contains(dates.getFirst().startsAt());
        assertThat(shown(MORNING).getLast().event().startsAt())
                .isEqualTo(fair.get(Catalog.class).event(fair.tenant, single).flatMap(event -> event.startsAt()));
    }

    @Test
    void dates_are_read_in_the_order_of_their_starts() {
        var asked = List.of(dates.get(4).id(), dates.get(1).id());
        assertThat(fair.get(Catalog.class).dates(fair.tenant, asked))
                .extracting(EventDate::id)
                .containsExactly(dates.get(1).id(), dates.get(4).id());
        assertThat(fair.get(Catalog.class).dates(fair.tenant, List.of())).isEmpty();
    }
}

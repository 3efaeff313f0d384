package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is not done to many dates at once, and what follows where it is. */
class EditManyDatesTest {
    private static final Optional<BulkEdit.Capacity> TEN = capacity("Seats");

    private final Fair fair = new Fair();
    private final List<EventDate> dates = fair.made(Fair.plan(
            "2028-06-01T20:00",
            "FREQ=DAILY;COUNT=3",
            QuotaDraft.plain(
                    "Seats", Optional.of(5), Set.of(fair.product("Ticket").id()))));

    @Test
    void none_and_more_than_there_can_be_are_refused() {
        assertThat(refused(Set.of(), moved(30))).containsExactly(Tuple.tuple("/dates", "error.nothing-chosen"));
        var many = IntStream.rangeClosed(0, DatePlan.MOST_DATES)
                .mapToObj(_ -> DateId.next())
                .collect(Collectors.toSet());
        assertThat(refused(many, moved(30))).contains(Tuple.tuple("/dates", "error.too-many"));
    }

    @Test
    void a_limit_that_none_of_them_has_is_refused_and_nothing_else_is_done() {
        var edit = new BulkEdit(30, capacity("Balcony"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(refused(ids(), edit)).containsExactly(Tuple.tuple("/capacity/quota", "error.unknown-choice"));
        assertThat(begins()).isEqualTo(dates.getFirst().startsAt());
        var known = new BulkEdit(30, TEN, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(edit(ids(), known)).isEqualTo(new EditDates.Result.Saved(3));
        assertThat(fair.column("select distinct size from quota")).containsExactly("10");
    }

    @Test
    void the_event_begins_with_its_first_date_wherever_that_goes() {
        assertThat(edit(ids(), moved(90))).isEqualTo(new EditDates.Result.Saved(3));
        assertThat(begins()).isEqualTo(dates.getFirst().startsAt().plus(Duration.ofMinutes(90)));
    }

    private static Optional<BulkEdit.Capacity> capacity(String quota) {
        return Optional.of(new BulkEdit.Capacity(Optional.of(quota), Optional.of(10)));
    }

    private static BulkEdit moved(int minutes) {
        return new BulkEdit(minutes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Set<DateId> ids() {
        return dates.stream().map(EventDate::id).collect(Collectors.toSet());
    }

    private Instant begins() {
        return fair.get(Catalog.class)
                .event(fair.tenant, fair.event)
                .flatMap(event -> event.startsAt())
                .orElseThrow();
    }

    private EditDates.Result edit(Set<DateId> chosen, BulkEdit edit) {
        return fair.get(EditDates.class).execute(fair.now, new EditDates.Command(fair.event, chosen, edit));
    }

    private List<Tuple> refused(Set<DateId> chosen, BulkEdit edit) {
        return ((EditDates.Result.Refused) edit(chosen, edit))
                .violations().stream()
                        .map((Violation wrong) -> Tuple.tuple(wrong.pointer(), wrong.key()))
                        .toList();
    }
}

package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateDraft;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.catalog.app.EditEvent;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.RemoveDate;
import dev.bilten.catalog.app.SaveDate;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.Text;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Alone
class SeriesTest {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesTest.class);

    private final Fair fair = new Fair();

    private EventDate read(DateId id) {
        return fair.get(Catalog.class).date(fair.tenant, id).orElseThrow();
    }

    private EditDates.Result edit(List<EventDate> dates, BulkEdit edit) {
        var ids = dates.stream().map(EventDate::id).collect(Collectors.toSet());
        return fair.get(EditDates.class).execute(fair.now, new EditDates.Command(fair.event, ids, edit));
    }

    private static BulkEdit move(int minutes) {
        return new BulkEdit(minutes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static BulkEdit capacity(Integer size) {
        return new BulkEdit(
                0,
                Optional.of(new BulkEdit.Capacity(Optional.empty(), Optional.ofNullable(size))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Slice<DateSummary> list(ListDates.Span span, Optional<String> cursor, int limit) {
        return fair.get(ListDates.class)
                .execute(fair.tenant, fair.event, span, cursor, limit)
                .orElseThrow();
    }

    @Test
    void each_date_has_stock_of_its_own() {
        var ticket = fair.product("Ticket");
        var dates = fair.made(Fair.plan(
                "2028-06-01T20:00",
                "FREQ=DAILY;COUNT=3",
                QuotaDraft.plain("Seats", Optional.of(1), Set.of(ticket.id()))));
        var first =
                new Item(ticket.id(), Optional.empty(), Optional.of(dates.get(0).id()));
        var second =
                new Item(ticket.id(), Optional.empty(), Optional.of(dates.get(1).id()));
        assertThat(fair.claim(first)).isTrue();
        assertThat(fair.claim(first)).isFalse();
        assertThat(fair.claim(second)).isTrue();
        assertThat(list(ListDates.Span.ALL, Optional.empty(), 10).results())
                .extracting(DateSummary::left)
                .containsExactly(Optional.of(0), Optional.of(0), Optional.of(1));
    }

    @Test
    void a_rule_may_be_pasted_as_a_calendar_writes_it() {
        assertThat(fair.made(Fair.plan("2028-06-01T20:00", "RRULE:FREQ=WEEKLY;COUNT=3")))
                .hasSize(3);
    }

    @Test
    void the_event_spans_its_dates() {
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=WEEKLY;COUNT=3"));
        var event = fair.get(Catalog.class).event(fair.tenant, fair.event).orElseThrow();
        assertThat(event.series()).isTrue();
        assertThat(event.startsAt()).contains(dates.getFirst().startsAt());
        assertThat(event.endsAt()).isEqualTo(dates.getLast().endsAt());
    }

    @Test
    void an_edit_of_the_event_leaves_the_span_to_its_dates() {
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=WEEKLY;COUNT=3"));
        var event = fair.get(Catalog.class).event(fair.tenant, fair.event).orElseThrow();
        var draft = new EventDraft(
                Text.of("en", "Fair of fairs"),
                Text.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Fair.BERLIN,
                "Hall",
                "",
                event.currency());
        var command = new EditEvent.Command(event.id(), event.version(), draft);
        assertThat(fair.get(EditEvent.class).execute(fair.now, command))
                .isInstanceOfSatisfying(
                        EditEvent.Result.Saved.class,
                        saved -> assertThat(saved.event().startsAt())
                                .contains(dates.getFirst().startsAt()));
    }

    @Test
    void an_event_that_sold_tickets_without_a_date_becomes_no_series() {
        var shop = new Shop(10, 5_00);
        shop.held(1);
        var command = new CreateDates.Command(shop.event, Fair.plan("2028-06-01T20:00", null));
        assertThat(shop.platform.get(CreateDates.class).execute(shop.now, command))
                .isInstanceOf(CreateDates.Result.AlreadySold.class);
    }

    @Test
    void a_date_that_nobody_touched_goes_with_its_limits_and_the_event_spans_the_rest() {
        var ticket = fair.product("Ticket");
        var seats = QuotaDraft.plain("Seats", Optional.of(1), Set.of(ticket.id()));
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=WEEKLY;COUNT=3", seats));
        assertThat(removed(fair.event, dates.getFirst())).isInstanceOf(RemoveDate.Result.Removed.class);
        assertThat(fair.get(Catalog.class)
                        .event(fair.tenant, fair.event)
                        .orElseThrow()
                        .startsAt())
                .contains(dates.get(1).startsAt());
        assertThat(fair.column("select count(*) from quota where date_id is not null"))
                .containsExactly("2");
        assertThat(removed(fair.event, dates.getFirst())).isInstanceOf(RemoveDate.Result.NotFound.class);
    }

    @Test
    void a_date_of_which_something_is_held_stays() {
        var ticket = fair.product("Ticket");
        var seats = QuotaDraft.plain("Seats", Optional.of(1), Set.of(ticket.id()));
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=WEEKLY;COUNT=2", seats));
        fair.claim(new Item(
                ticket.id(), Optional.empty(), Optional.of(dates.getFirst().id())));
        assertThat(removed(fair.event, dates.getFirst())).isInstanceOf(RemoveDate.Result.InUse.class);
    }

    @Test
    void a_date_that_a_voucher_names_stays() {
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=WEEKLY;COUNT=2"));
        var terms = new VoucherTerms(
                1,
                VoucherValue.NONE,
                VoucherScope.EVERYTHING,
                Optional.of(dates.getFirst().id()),
                false,
                false,
                true);
        var draft = new VoucherDraft(Optional.of(fair.event), terms, 1, Optional.empty(), Optional.empty(), "", "");
        assertThat(fair.get(CreateVouchers.class)
                        .execute(fair.now, new CreateVouchers.Command(draft, new CreateVouchers.Codes.Random(1, 8))))
                .isInstanceOf(CreateVouchers.Result.Created.class);
        assertThat(removed(fair.event, dates.getFirst())).isInstanceOf(RemoveDate.Result.InUse.class);
        assertThat(removed(fair.event, dates.getLast())).isInstanceOf(RemoveDate.Result.Removed.class);
    }

    @Test
    void the_last_date_of_a_series_and_those_of_other_events_stay() {
        var dates = fair.made(Fair.plan("2028-06-01T20:00", null));
        assertThat(removed(fair.event, dates.getFirst())).isInstanceOf(RemoveDate.Result.Last.class);
        assertThat(removed(fair.event("Other"), dates.getFirst())).isInstanceOf(RemoveDate.Result.NotFound.class);
    }

    private RemoveDate.Result removed(EventId event, EventDate date) {
        return fair.get(RemoveDate.class).execute(fair.now, new RemoveDate.Command(event, date.id()));
    }

    @Test
    void a_preview_makes_nothing() {
        var command = new CreateDates.Command(fair.event, Fair.plan("2028-06-01T20:00", "FREQ=DAILY;COUNT=10"));
        var preview = fair.get(CreateDates.class).preview(fair.tenant, command);
        assertThat(((CreateDates.Result.Created) preview).dates()).hasSize(10);
        assertThat(fair.column("select count(*) from event_date")).containsExactly("0");
    }

    @Test
    void more_dates_than_an_event_may_have_are_refused() {
        fair.made(Fair.plan("2028-06-01T20:00", "FREQ=MINUTELY;COUNT=19999"));
        assertThat(fair.dates(Fair.plan("2029-06-01T20:00", "FREQ=DAILY;COUNT=2")))
                .isInstanceOf(CreateDates.Result.Refused.class);
        assertThat(fair.dates(Fair.plan("2029-06-01T20:00", null))).isInstanceOf(CreateDates.Result.Created.class);
    }

    @Test
    void a_move_is_on_the_clock_of_the_place_also_over_its_change() {
        // the night of the 26th of March 2028 the clocks go from 02:00 to 03:00
        var dates = fair.made(Fair.plan("2028-03-25T23:00", "FREQ=DAILY;COUNT=2"));
        assertThat(edit(dates, move(5 * 60))).isEqualTo(new EditDates.Result.Saved(2));
        assertThat(read(dates.get(0).id()).startsAt()).isEqualTo(Instant.parse("2028-03-26T02:00:00Z"));
        assertThat(read(dates.get(1).id()).startsAt()).isEqualTo(Instant.parse("2028-03-27T02:00:00Z"));
        assertThat(read(dates.get(0).id()).endsAt()).contains(Instant.parse("2028-03-26T04:00:00Z"));
    }

    @Test
    void many_edits_are_one_act_in_the_journal() {
        var ticket = fair.product("Ticket");
        var dates = fair.made(Fair.plan(
                "2028-06-01T20:00",
                "FREQ=DAILY;COUNT=5",
                QuotaDraft.plain("Seats", Optional.of(10), Set.of(ticket.id()))));
        var change = new BulkEdit(
                30,
                Optional.of(new BulkEdit.Capacity(Optional.of("Seats"), Optional.of(20))),
                Optional.of(new BulkEdit.Price(ticket.id().value(), Optional.of(60_00L))),
                Optional.of(false),
                Optional.of(new BulkEdit.Window(Optional.of(24 * 60), Optional.of(60))));
        edit(dates, change);
        var after = read(dates.get(2).id());
        assertThat(after.active()).isFalse();
        assertThat(after.prices()).containsExactly(Map.entry(ticket.id().value(), 60_00L));
        assertThat(after.startsAt()).isEqualTo(dates.get(2).startsAt().plus(Duration.ofMinutes(30)));
        assertThat(after.sale())
                .isEqualTo(new SaleWindow(
                        Optional.of(after.startsAt().minus(Duration.ofDays(1))),
                        Optional.of(after.startsAt().minus(Duration.ofHours(1)))));
        assertThat(fair.column("select distinct size from quota")).containsExactly("20");
        assertThat(fair.column("select after ->> 'count' from audit_entry where action = 'dates.edited'"))
                .containsExactly("5");
    }

    @Test
    void a_capacity_below_what_one_date_sold_changes_none() {
        var ticket = fair.product("Ticket");
        var dates = fair.made(Fair.plan(
                "2028-06-01T20:00",
                "FREQ=DAILY;COUNT=3",
                QuotaDraft.plain("Seats", Optional.of(10), Set.of(ticket.id()))));
        var item =
                new Item(ticket.id(), Optional.empty(), Optional.of(dates.get(1).id()));
        fair.claim(item, item, item);
        assertThat(edit(dates, capacity(2))).isEqualTo(new EditDates.Result.BelowSold(3));
        assertThat(fair.column("select distinct size from quota")).containsExactly("10");
        assertThat(edit(dates, capacity(3))).isInstanceOf(EditDates.Result.Saved.class);
    }

    @Test
    void dates_prices_and_products_of_elsewhere_are_refused() {
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=DAILY;COUNT=2"));
        var other = new Fair();
        var foreign = other.made(Fair.plan("2028-06-01T20:00", null));
        var mixed = new ArrayList<>(dates);
        mixed.addAll(foreign);
        assertThat(edit(mixed, move(10))).isInstanceOf(EditDates.Result.Refused.class);
        var price = new BulkEdit(
                0,
                Optional.empty(),
                Optional.of(new BulkEdit.Price(UUID.randomUUID(), Optional.of(1L))),
                Optional.empty(),
                Optional.empty());
        assertThat(edit(dates, price)).isInstanceOf(EditDates.Result.Refused.class);
        assertThat(edit(dates, move(0))).isInstanceOf(EditDates.Result.Refused.class);
        var theirs = QuotaDraft.plain(
                "Seats", Optional.of(1), Set.of(other.product("Ticket").id()));
        assertThat(fair.dates(Fair.plan("2028-07-01T20:00", null, theirs)))
                .isInstanceOf(CreateDates.Result.Refused.class);
    }

    @Test
    void one_date_is_edited_over_the_version_that_was_seen() {
        var date = fair.made(Fair.plan("2028-06-01T20:00", null)).getFirst();
        var draft = new DateDraft(
                Text.of("en", "Premiere"),
                date.startsAt().plus(Duration.ofHours(1)),
                Optional.empty(),
                SaleWindow.ALWAYS,
                true,
                Map.of());
        var command = new SaveDate.Command(fair.event, date.id(), date.version(), draft);
        var save = fair.get(SaveDate.class);
        assertThat(save.execute(fair.now, command))
                .isInstanceOfSatisfying(
                        SaveDate.Result.Saved.class,
                        saved -> assertThat(DateDraft.of(saved.date())).isEqualTo(draft));
        assertThat(save.execute(fair.now, command)).isInstanceOf(SaveDate.Result.Stale.class);
    }

    @Test
    void a_series_of_twenty_thousand_dates_is_read_like_a_short_one_at_any_depth() {
        var small = new Fair();
        var smallDate = slots(small, 60);
        var date = slots(fair, 20_000);
        var last = Optional.of(
                "%s_%s".formatted(date.startsAt().minus(Duration.ofDays(2)).minusSeconds(1), date.id()));
        var june = ListDates.Span.of(YearMonth.of(2028, 6));
        assertThat(list(june, Optional.empty(), 50).results().getFirst().date().startsAt())
                .isEqualTo(LocalDate.of(2028, 6, 1).atStartOfDay(Fair.BERLIN).toInstant());
        assertThat(list(ListDates.Span.ALL, last, 200).results()).hasSize(97);

        alike("first page", () -> list(ListDates.Span.ALL, Optional.empty(), 50), () -> first(small));
        alike("last page", () -> list(ListDates.Span.ALL, last, 50), () -> first(small));
        alike("a month", () -> list(june, Optional.empty(), 50), () -> first(small));
        alike(
                "availability",
                () -> fair.get(Catalog.class).availability(fair.tenant, fair.event, Optional.of(date.id())),
                () -> small.get(Catalog.class).availability(small.tenant, small.event, Optional.of(smallDate.id())));
    }

    private static EventDate slots(Fair fair, int count) {
        var ticket = fair.product("Slot");
        var dates = fair.made(Fair.plan(
                "2028-01-01T08:00",
                "FREQ=MINUTELY;INTERVAL=30;COUNT=" + count,
                QuotaDraft.plain("Seats", Optional.of(1_000), Set.of(ticket.id()))));
        List.of("event_date", "quota", "quota_product").forEach(table -> fair.sql("analyze " + table));
        return dates.getLast();
    }

    private static Slice<DateSummary> first(Fair fair) {
        return fair.get(ListDates.class)
                .execute(fair.tenant, fair.event, ListDates.Span.ALL, Optional.empty(), 50)
                .orElseThrow();
    }

    /** Sides interleaved, medians compared: the machine may be slow, but then it is slow for both. */
    private static void alike(String what, Runnable large, Runnable small) {
        var times = new double[2][9];
        for (int i = 0; i < 9; i++) {
            times[0][i] = time(large);
            times[1][i] = time(small);
        }
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        LOG.warn("{}: {} ms of 20,000, {} ms of 60", what, times[0][4], times[1][4]);
        assertThat(times[0][4]).as(what).isLessThan(5 * times[1][4] + 5);
    }

    private static double time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}

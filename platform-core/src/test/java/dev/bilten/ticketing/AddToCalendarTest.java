package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.DateId;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.SoldTickets.Stage;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.app.AddToCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A series is no single thing in a calendar: each of its dates stands there by itself. */
class AddToCalendarTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final TenantContext TENANT = PLATFORM.newTenant();
    private static final Instant FIRST = Instant.parse("2098-06-01T18:00:00Z");
    private static final long DAY = 86_400;

    private final SoldTickets sold = new SoldTickets(PLATFORM, TENANT);
    private final AddToCalendar calendar = PLATFORM.get(AddToCalendar.class);

    @Test
    void each_date_that_comes_is_an_entry_of_its_own_with_its_own_time_and_link() {
        var stage = series();
        var gone = sold.date(stage, Instant.parse("2020-01-01T18:00:00Z"));
        var first = sold.date(stage, FIRST);
        var second = sold.date(stage, FIRST.plusSeconds(DAY));
        var hidden = sold.date(stage, FIRST.plusSeconds(2 * DAY));
        sold.run("update event_date set active = false where id = '" + hidden + "'");
        var file = ofEvent(stage);
        assertThat(lines(file, "UID:")).containsExactly(uid(stage, first), uid(stage, second));
        assertThat(lines(file, "DTSTART:")).containsExactly("DTSTART:20980601T180000Z", "DTSTART:20980602T180000Z");
        assertThat(lines(file, "DTEND:")).containsExactly("DTEND:20980601T200000Z", "DTEND:20980602T200000Z");
        assertThat(lines(file, "URL:"))
                .containsExactly("URL:https://x.test/e?date=" + first, "URL:https://x.test/e?date=" + second);
        assertThat(file).doesNotContain(gone.toString(), hidden.toString());
        assertThat(file.split("\r\n")).filteredOn("BEGIN:VCALENDAR"::equals).hasSize(1);
    }

    @Test
    void the_entries_are_the_same_ones_at_the_next_download() {
        var stage = series();
        sold.date(stage, FIRST);
        sold.date(stage, FIRST.plusSeconds(DAY));
        var before = lines(ofEvent(stage), "UID:");
        sold.run(
                "update event_date set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'");
        assertThat(lines(ofEvent(stage), "UID:")).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void a_series_of_years_is_a_file_of_its_next_five_hundred_dates_with_the_beginning_of_its_text() {
        var stage = series();
        sold.run("update event set text = jsonb_build_object('en', repeat('word ', 4000)), version = version + 1"
                + " where id = '" + stage.event() + "'");
        sold.run("insert into event_date (id, event_id, starts_at, created_at) select gen_random_uuid(), '"
                + stage.event() + "', timestamptz '" + FIRST + "' + n * interval '1 day', now()"
                + " from generate_series(0, 520) n");
        var file = ofEvent(stage);
        assertThat(lines(file, "DTSTART:"))
                .hasSize(500)
                .startsWith("DTSTART:20980601T180000Z", "DTSTART:20980602T180000Z");
        assertThat(file.length()).isLessThan(500 * 1000);
        assertThat(lines(file, "DESCRIPTION:").getFirst())
                .startsWith("DESCRIPTION:word word")
                .endsWith(" …");
    }

    @Test
    void a_series_that_is_over_is_still_one_entry() {
        var stage = series();
        sold.date(stage, Instant.parse("2020-01-01T18:00:00Z"));
        assertThat(lines(ofEvent(stage), "UID:"))
                .containsExactly("UID:" + stage.event() + "@" + TENANT.slug() + ".bilten");
    }

    @Test
    void a_pass_is_all_dates_that_come_and_a_ticket_for_one_of_them_is_in_it_once() {
        var stage = series();
        var first = sold.date(stage, FIRST);
        var second = sold.date(stage, FIRST.plusSeconds(DAY));
        var order = sold.order(stage, OrderState.PAID, "en", "Ada", "Grace");
        sold.run("update order_position set date_id = '" + second + "' where order_id = '" + order.id()
                + "' and number = 1");
        var file = paid(order);
        assertThat(lines(file, "UID:")).containsExactlyInAnyOrder(uid(stage, first), uid(stage, second));
    }

    @Test
    void a_pass_for_a_week_is_the_dates_of_that_week() {
        var stage = series();
        sold.terms(stage, "{\"validity\": {\"from\": \"2098-06-02T00:00:00Z\", \"until\": \"2098-06-03T00:00:00Z\"}}");
        sold.date(stage, FIRST);
        var within = sold.date(stage, FIRST.plusSeconds(DAY));
        sold.date(stage, FIRST.plusSeconds(2 * DAY));
        assertThat(lines(paid(sold.order(stage, OrderState.PAID, "en", "Ada")), "UID:"))
                .containsExactly(uid(stage, within));
    }

    @Test
    void a_ticket_for_the_morning_is_in_the_calendar_in_the_morning() {
        var stage = sold.event();
        sold.terms(stage, "{\"validity\": {\"from\": \"2098-06-02T07:00:00Z\", \"until\": \"2098-06-02T10:00:00Z\"}}");
        var file = paid(sold.order(stage, OrderState.PAID, "en", "Ada"));
        assertThat(lines(file, "DTSTART:")).containsExactly("DTSTART:20980602T070000Z");
        assertThat(lines(file, "DTEND:")).containsExactly("DTEND:20980602T100000Z");
    }

    @Test
    void what_has_no_ticket_is_in_the_calendar_on_the_date_it_was_ordered_for() {
        var stage = series();
        sold.date(stage, FIRST);
        var ordered = sold.date(stage, FIRST.plusSeconds(DAY));
        var order = sold.dated(sold.order(stage, OrderState.PAID, "en", "Ada"), ordered);
        assertThat(lines(ofOrder(order), "UID:")).containsExactly(uid(stage, ordered));
    }

    private Stage series() {
        var stage = sold.event();
        sold.run("update event set series = true, version = version + 1 where id = '" + stage.event() + "'");
        return stage;
    }

    private String paid(Order order) {
        sold.paid(PLATFORM.get(dev.bilten.ordering.api.Orders.class)
                .byId(TENANT, order.id())
                .orElseThrow());
        return ofOrder(order);
    }

    private String ofOrder(Order order) {
        return text(calendar.execute(TENANT, order.id()));
    }

    private String ofEvent(Stage stage) {
        return text(calendar.execute(TENANT, stage.event(), Locale.ENGLISH, Optional.of("https://x.test/e")));
    }

    private static String text(Optional<TicketFile> file) {
        return new String(file.orElseThrow().bytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String uid(Stage stage, DateId date) {
        return "UID:" + stage.event() + "-" + date + "@" + TENANT.slug() + ".bilten";
    }

    private static List<String> lines(String file, String name) {
        return file.lines().filter(line -> line.startsWith(name)).toList();
    }
}

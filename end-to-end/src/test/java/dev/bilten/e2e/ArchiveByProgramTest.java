package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A program takes an event off sale and brings it back, and takes dates out of a series, by the rules of the pages. */
@OnPlatform
class ArchiveByProgramTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"event\"");

    private final RunningPlatform platform;
    private final Program nile;

    ArchiveByProgramTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @Test
    void an_event_is_archived_and_brought_back_and_doing_it_twice_does_it_once() {
        var event = FreshEvent.onSale(platform, 3);
        var archive = "/events/" + nile.event(event) + "/archive";
        for (int i = 0; i < 2; i++) {
            var archived = nile.put(archive, "{}");
            assertThat(archived.status()).as(archived.body()).isEqualTo(200);
            assertThat(archived.body()).contains("\"state\":\"ARCHIVED\"");
        }
        assertThat(new Visitor(platform, "nile").get(event.path()).body()).doesNotContainPattern(Buyer.QUANTITY);
        for (int i = 0; i < 2; i++) {
            var back = nile.delete(archive);
            assertThat(back.status()).as(back.body()).isEqualTo(200);
            assertThat(back.body()).contains("\"state\":\"LIVE\"");
        }
        assertThat(new Visitor(platform, "nile").get(event.path()).body()).containsPattern(Buyer.QUANTITY);
    }

    @Test
    void a_draft_is_not_put_on_sale_by_that_and_another_organizers_event_is_nobodys() {
        var event = FreshEvent.onSale(platform, 3);
        var here = "/events/" + nile.event(event);
        assertThat(nile.delete(here + "/publication").body()).contains("\"state\":\"DRAFT\"");
        assertThat(nile.delete(here + "/archive").body()).contains("\"state\":\"DRAFT\"");
        var aurora = Program.of(platform, "aurora");
        aurora.put(here + "/archive", "{}").isProblem(404, "");
        aurora.delete(here + "/archive").isProblem(404, "");
        assertThat(nile.get(here).body()).contains("\"state\":\"DRAFT\"");
    }

    @Test
    void what_is_missing_meanwhile_keeps_it_in_the_archive_and_is_named() {
        var event = FreshEvent.onSale(platform, 3);
        var here = "/events/" + nile.event(event);
        nile.put(here + "/archive", "{}");
        var product = nile.get(here + "/products");
        nile.put(here + "/products/" + product.find("\"id\":\"([0-9a-f-]{36})\""), """
                {"version": %s, "name": {"en": "Seat"}, "price": {"minor": 0, "currency": "EUR"}, "taxRate": 0,
                 "active": false}""".formatted(
                        product.find("\"version\":([0-9]+)")));
        nile.delete(here + "/archive").isProblem(422, "/products");
        assertThat(nile.get(here).body()).contains("\"state\":\"ARCHIVED\"");
    }

    @Test
    void a_date_is_taken_out_of_its_series_unless_it_is_used_or_the_last() {
        var event = FreshEvent.onSale(platform, 9);
        var dates = "/events/" + nile.event(event) + "/dates";
        var first = LocalDate.now().plusMonths(2).withDayOfMonth(1);
        var made = nile.post(dates, """
                {"startsAt": "%sT20:00", "endsAt": "%sT22:00", "rule": "FREQ=DAILY;COUNT=3"}""".formatted(first, first));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var ids = ids(dates);
        assertThat(ids).hasSize(3);
        assertThat(entries(event)).isEqualTo(3);

        assertThat(nile.delete(dates + "/" + ids.get(1)).status()).isEqualTo(204);
        assertThat(ids(dates)).containsExactly(ids.get(0), ids.get(2));
        assertThat(entries(event)).as("in the calendar's file").isEqualTo(2);
        nile.delete(dates + "/" + ids.get(1)).isProblem(404, "");
        Program.of(platform, "aurora").delete(dates + "/" + ids.get(0)).isProblem(404, "");

        var product = nile.get("/events/" + nile.event(event) + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var ordered = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "date": "%s", "quantity": 1}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": true}""".formatted(nile.event(event), product, ids.get(0)));
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
        nile.delete(dates + "/" + ids.get(0)).isProblem(409, "");
        assertThat(nile.delete(dates + "/" + ids.get(2)).status()).isEqualTo(204);
        nile.delete(dates + "/" + ids.get(0)).isProblem(409, "");
        assertThat(ids(dates)).containsExactly(ids.get(0));
    }

    private List<String> ids(String dates) {
        return ID.matcher(nile.get(dates).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** How many things stand in the file for calendars. */
    private long entries(FreshEvent event) {
        var file =
                new Visitor(platform, "nile").get(event.path() + "/event.ics").body();
        return file.lines().filter("BEGIN:VEVENT"::equals).count();
    }
}

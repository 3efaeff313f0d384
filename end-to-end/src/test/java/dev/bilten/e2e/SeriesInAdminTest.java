package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dates and limits of a series as the organizer's pages have them. */
@OnPlatform
@Tag("alone")
class SeriesInAdminTest {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesInAdminTest.class);
    private static final Pattern TICK = Pattern.compile("name=\"date-([0-9a-f-]{36})\"");
    /** Of a whole page over HTTP, on a machine that builds something else meanwhile; alone it is below 100. */
    private static final long PATIENCE_MS = 400;

    private final RunningPlatform platform;
    private final Visitor owner;

    SeriesInAdminTest(RunningPlatform platform) {
        this.platform = platform;
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    private static List<String> ticks(Answer page) {
        return TICK.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void days_and_single_dates_are_chosen_in_the_calendar_and_changed_together() {
        var series = LongSeries.onSale(platform, owner, 12, 360);
        var page = owner.get(series.calendar());
        assertThat(ticks(page)).as("three of the four of each day").hasSize(9);
        assertThat(page.body()).contains("4 dates: 0 sold");
        var wish = Map.of("size", "7", "date-" + ticks(page).getLast(), "on");

        var saved = owner.post(page, series.calendar(), wish, "days", series.month() + "-01");

        assertThat(saved.path()).as("back where one was").contains("view=calendar", "month=" + series.month());
        assertThat(saved.body()).contains("5 dates were saved");
        assertThat(Pattern.compile("0 sold · \u2068?7").matcher(saved.body()).results())
                .as("three that are shown of the day, and the one beside it")
                .hasSize(4);
    }

    @Test
    void what_is_wrong_leaves_the_ticks_of_the_calendar() {
        var series = LongSeries.onSale(platform, owner, 12, 360);
        var page = owner.get(series.calendar());
        var refused = owner.post(page, series.calendar(), Map.of("size", "-1"), "days", series.month() + "-02");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#size\"")
                .containsPattern("value=\"" + series.month() + "-02\"[^>]*checked");
        assertThat(owner.post(page, series.calendar(), Map.of("size", "9")).status())
                .as("nothing is chosen")
                .isEqualTo(422);
    }

    @Test
    void a_limit_is_given_to_one_date_and_found_there() {
        var series = LongSeries.onSale(platform, owner, 12, 360);
        var path = series.event().admin() + "/quotas/new";
        var form = owner.get(path);
        var product = form.find("name=\"items\"[^>]*value=\"([0-9a-f-]{36})\"");
        var typed = Map.of("name", "Balcony", "size", "3", "day", series.month() + "-01");
        var asked = owner.post(form, path, typed, "items", product);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("This day has 4 dates");
        var date = asked.find("<option value=\"([0-9a-f-]{36})\"");

        var dated = new HashMap<>(typed);
        dated.put("date", date);
        var saved = owner.post(asked, path, dated, "items", product);

        assertThat(saved.place()).isEqualTo(series.event().admin() + "/dates/" + date);
        assertThat(saved.body()).contains("Balcony").contains("Saved.");
        var limits = owner.get(series.event().admin() + "/quotas").body();
        assertThat(limits).contains("Balcony").contains(LongSeries.LIMIT);
        assertThat(Pattern.compile(LongSeries.LIMIT).matcher(limits).results())
                .as("twelve limits of one name are one line")
                .hasSize(1);
    }

    @Test
    void a_limit_of_one_kind_stays_one_of_one_kind() {
        var event = FreshEvent.onSale(platform, 20);
        var workspace = owner.get(event.admin());
        var variations = workspace.find("href=\"(/admin/events/[^\"]*/products/[0-9a-f-]{36})\"") + "/variations";
        for (var kind : List.of("Adult", "Child")) {
            owner.post(owner.get(variations), variations, Map.of("name.en", kind, "active", "on"));
        }
        var path = event.admin() + "/quotas/new";
        var form = owner.get(path);
        var child = form.find("id=\"p-([0-9a-f-]{36})\"[^>]*><label[^>]*><span>Only</span> <bdi>Child");
        owner.post(form, path, Map.of("name", "Children", "size", "5"), "items", child)
                .leadsTo(event.admin());
        var after = owner.get(event.admin());
        assertThat(after.body()).contains("Seat (Child)");
        var limit = after.find("href=\"(/admin/events/[^\"]*/quotas/[0-9a-f-]{36})\"[^>]*Children");
        assertThat(owner.get(limit).body()).containsPattern("value=\"" + child + "\"[^>]*checked");
    }

    @Test
    void days_without_a_date_and_foreign_dates_are_refused() {
        var series = LongSeries.onSale(platform, owner, 4, 360);
        var path = series.event().admin() + "/quotas/new";
        var form = owner.get(path);
        for (var day : List.of("2031-01-01", "nonsense", "9999-99-99")) {
            var refused = owner.post(form, path, Map.of("name", "Hall", "day", day));
            assertThat(refused.status()).as(day).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#day\"");
        }
        assertThat(owner.get(path + "?date=" + UUID.randomUUID()).status()).isEqualTo(404);
        var other = new Visitor(platform, "aurora");
        other.signIn("owner@aurora.test", "owner-demo-2026");
        for (var page : List.of("/quotas", "/quotas/new", "/dates?view=calendar")) {
            assertThat(other.get(series.event().admin() + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_months_of_a_list_are_one_field() {
        var series = LongSeries.onSale(platform, owner, 12, 8 * 24 * 60);
        var list = series.event().admin() + "/dates";
        var all = owner.get(list);
        var months = Pattern.compile("<option value=\"[0-9]{4}-[0-9]{2}\"").matcher(all.body());
        assertThat(months.results()).as("each month in the field").hasSizeGreaterThan(2);
        assertThat(all.body()).contains("All months</h2>").doesNotContain("?month=");
        assertThat(ticks(all)).hasSize(12);
        assertThat(ticks(owner.get(list + "?month=")))
                .as("all, as the field sends it")
                .hasSize(12);

        var second = owner.get(list + "?month=" + series.month().plusMonths(1));
        assertThat(ticks(second)).hasSizeBetween(3, 4);
        assertThat(second.body())
                .containsPattern("value=\"" + series.month().plusMonths(1) + "\" selected")
                .containsPattern("rel=\"prev\" href=\"[^\"]*/dates\\?month=" + series.month() + "\"")
                .containsPattern("rel=\"next\" href=\"[^\"]*/dates\\?month="
                        + series.month().plusMonths(2) + "\"");
        assertThat(owner.get(list + "?day=" + series.month() + "-01").body())
                .as("a day leads to its month and to all")
                .containsPattern("value=\"" + series.month() + "\" selected")
                .contains("All months</option>");
    }

    @Test
    void the_calendar_of_twenty_thousand_dates_is_quick() {
        var long20 = LongSeries.onSale(platform, owner, 20_000, 30);
        for (var page : List.of(
                long20.calendar(),
                long20.event().admin() + "/dates",
                long20.event().admin() + "/dates?month=" + long20.month(),
                long20.event().admin() + "/quotas",
                long20.event().path() + "?month=" + long20.month())) {
            var took = took(page);
            LOG.warn("{}: {} ms (least, median of 20)", page, took);
            assertThat(took.getLast()).as(page).isLessThan(PATIENCE_MS);
        }
    }

    /** The least and the median. */
    private List<Long> took(String page) {
        IntStream.range(0, 10).forEach(_ -> owner.get(page));
        var rounds = new ArrayList<Long>();
        for (int i = 0; i < 20; i++) {
            var before = System.nanoTime();
            assertThat(owner.get(page).status()).isEqualTo(200);
            rounds.add((System.nanoTime() - before) / 1_000_000);
        }
        rounds.sort(Comparator.naturalOrder());
        return List.of(rounds.getFirst(), rounds.get(10));
    }
}

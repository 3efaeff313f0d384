package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is limited to one event works at that one, and sees nothing of another. */
@OnPlatform
class LimitedMemberTest {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/(?:admin|scan)[^\"#?]*)");
    private static final Pattern SHOWN = Pattern.compile("<a [^>]*href=\"(/(?:admin|scan)[^\"#]*)\"");
    private static final int ENOUGH = 400;

    private final Visitor owner;
    private final Visitor promoter;
    private final FreshEvent theirs;
    private final FreshEvent another;
    private final Sales sales;

    LimitedMemberTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        theirs = FreshEvent.onSale(platform, 9);
        another = FreshEvent.onSale(platform, 9);
        promoter = Promoter.of(platform, theirs).visitor();
        sales = Sales.of(platform, theirs, another);
    }

    /** Where somebody comes to from the rail and from an event. */
    private static Set<String> reached(Visitor by, Pattern links, String... from) {
        var found = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && found.size() < ENOUGH) {
            var path = next.poll().replace("&amp;", "&");
            if (found.add(path)) {
                links.matcher(by.get(path).body()).results().forEach(link -> next.add(link.group(1)));
            }
        }
        return found;
    }

    @Test
    void whoever_is_limited_to_an_event_sees_nothing_of_another() {
        var list = promoter.get("/admin");
        assertThat(list.path()).isEqualTo("/admin/events");
        assertThat(list.body()).contains(theirs.title()).doesNotContain("/admin/events/new");
        for (var closed : List.of("", "/edit", "/products/new", "/copy", "/stock", "/settings", "/answers.csv")) {
            assertThat(promoter.get(another.admin() + closed).status())
                    .as(closed)
                    .isEqualTo(403);
        }
        assertThat(promoter.post(list, another.admin() + "/archive", Map.of()).status())
                .isEqualTo(403);
        var paths = reached(owner, LINK, another.admin(), "/admin", "/admin/checkin/" + another.id());
        paths.addAll(List.of("/admin/orders?event=" + another.id(), "/admin/orders?q=" + sales.ofBoth()));
        paths.addAll(List.of("/admin/orders?open=" + sales.ofAnother(), "/admin/codes?event=" + another.id()));
        paths.add("/admin/jump?q=Small");
        assertThat(paths).hasSizeGreaterThan(60).contains("/admin/orders", "/admin/people", "/admin/reports");
        for (var path : paths) {
            var seen = promoter.get(path);
            // an event of others is none to look for
            assertThat(seen.status()).as(path).isIn(200, 403, 404, 422);
            // what an address asks for stands in its links to other languages
            assertThat(seen.body().replace(path, "")).as(path).doesNotContain(another.title(), another.path());
            if (!path.contains(sales.ofAnother())) {
                assertThat(seen.body()).as(path).doesNotContain(sales.ofAnother());
            }
        }
    }

    @Test
    void every_page_of_their_event_is_open_and_no_link_there_ends_at_a_closed_door() {
        var paths = reached(promoter, SHOWN, theirs.admin(), "/admin/orders/" + sales.ofTheirs());
        for (var part : List.of("dates", "questions", "settings", "sell", "waiting", "widget", "stock", "edit")) {
            assertThat(paths).contains(theirs.admin() + "/" + part);
        }
        assertThat(paths).anyMatch(path -> path.contains("/terms")).anyMatch(path -> path.contains("/variations"));
        assertThat(paths).filteredOn(path -> promoter.get(path).status() != 200).isEmpty();
    }

    @Test
    void a_second_thing_in_the_path_is_looked_for_within_the_event() {
        var things = Pattern.compile("/(products|quotas)/([0-9a-f-]{36})");
        var page = owner.get(another.admin()).body();
        var others = things.matcher(page).results().map(one -> one.group()).toList();
        assertThat(others).anyMatch(one -> one.startsWith("/products")).anyMatch(one -> one.startsWith("/quotas"));
        for (var one : others) {
            assertThat(promoter.get(theirs.admin() + one).status()).as(one).isEqualTo(404);
            var row = promoter.post(promoter.get(theirs.admin()), theirs.admin() + one + "/row", Map.of("name", "x"));
            assertThat(row.status()).as(one).isEqualTo(404);
        }
    }

    @Test
    void of_the_orders_they_see_those_that_are_of_their_event_alone() {
        var list = promoter.get("/admin/orders").body();
        assertThat(list).contains(sales.ofTheirs()).doesNotContain(sales.ofBoth(), sales.ofAnother());
        assertThat(promoter.get("/admin/orders/" + sales.ofTheirs()).body()).contains(theirs.title());
        for (var closed : List.of(sales.ofBoth(), sales.ofAnother(), "222222")) {
            for (var part : List.of("", "/change", "/cancellation", "/refund", "/invoice", "/people")) {
                assertThat(promoter.get("/admin/orders/" + closed + part).status())
                        .as(part)
                        .isEqualTo(403);
            }
            var act = promoter.post(
                    promoter.get("/admin/orders"), "/admin/orders/" + closed + "/notes", Map.of("text", "mine"));
            assertThat(act.status()).isEqualTo(403);
        }
        assertThat(promoter.get(theirs.admin() + "/sell?sold=" + sales.ofAnother())
                        .body())
                .doesNotContain("/admin/orders/" + sales.ofAnother());
        var weighed = promoter.get("/admin/orders/bulk?act=MAIL&order=" + sales.ofBoth());
        assertThat(weighed.status()).isEqualTo(422);
        assertThat(promoter.get("/admin/orders/bulk?act=MAIL&order=" + sales.ofTheirs())
                        .status())
                .isEqualTo(200);
        assertThat(promoter.get(theirs.admin() + "/answers.csv").body())
                .contains(sales.ofTheirs())
                .doesNotContain(sales.ofBoth());
    }

    @Test
    void of_people_they_see_what_was_bought_for_their_event_alone() {
        var key = promoter.get("/admin/people").find("open=([0-9a-f-]{36})");
        var person = promoter.get("/admin/people/" + key).body();
        assertThat(person).contains("sara@example.org", sales.ofTheirs()).doesNotContain(sales.ofBoth());
        assertThat(person).doesNotContain(sales.ofAnother());
        var others = owner.get("/admin/people?event=" + another.id()).find("open=([0-9a-f-]{36})");
        assertThat(promoter.get("/admin/people/" + others).status()).isEqualTo(404);
        assertThat(promoter.get("/admin/people?event=" + another.id()).body()).doesNotContain("sara@example.org");
    }

    @Test
    void a_report_is_always_about_their_event() {
        assertThat(promoter.get("/admin/reports").body()).contains("selected").contains(theirs.title());
        for (var report : List.of("/admin/reports", "/admin/reports/door", "/admin/reports/funnel")) {
            assertThat(promoter.get(report).status()).as(report).isEqualTo(200);
            assertThat(promoter.get(report + "?event=" + another.id()).status())
                    .as(report)
                    .isEqualTo(404);
        }
        assertThat(promoter.get("/admin/reports?against=" + another.id()).status())
                .isEqualTo(404);
    }

    @Test
    void a_closed_door_says_why() {
        var closed = promoter.get("/admin/settings");
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.body())
                .contains("Your team is limited to " + theirs.title())
                .contains("ask ");
        assertThat(owner.get("/admin/events/" + theirs.id()).body()).doesNotContain("limited to");
    }

    @Test
    void codes_of_other_events_and_of_all_events_are_none_of_theirs() {
        var everywhere = made(owner, "/admin/codes/new");
        var ofAnother = made(owner, "/admin/codes/new?event=" + another.id());
        var mine = made(promoter, "/admin/codes/new");
        assertThat(promoter.get("/admin/codes").body()).contains(mine).doesNotContain(everywhere, ofAnother);
        assertThat(promoter.get("/admin/codes/new?event=" + another.id()).status())
                .isEqualTo(404);
        for (var code : List.of(everywhere, ofAnother)) {
            assertThat(promoter.get("/admin/codes/" + code).status()).isEqualTo(404);
            var ended = promoter.post(promoter.get("/admin/codes"), "/admin/codes/" + code + "/end", Map.of());
            assertThat(ended.status()).isEqualTo(404);
        }
        assertThat(owner.get("/admin/codes/" + mine).body()).contains(theirs.title());
    }

    @Test
    void who_ends_many_codes_ends_none_of_all_events() {
        var mine = made(promoter, "/admin/codes/new");
        // of many, the newest are ended first
        var everywhere = made(owner, "/admin/codes/new");
        var good = "/admin/codes?event=" + theirs.id();
        promoter.post(promoter.get(good), "/admin/codes/end", Map.of("event", theirs.id()));
        Until.seen("its code is over", () -> owner.get(good + "&state=OVER").body(), over -> over.contains(mine));
        assertThat(owner.get(good + "&state=OVER").body()).doesNotContain(everywhere);
        assertThat(owner.get(good + "&state=OPEN").body()).contains(everywhere);
    }

    /** The id of a code that was made just now. */
    private static String made(Visitor by, String form) {
        var terms =
                Map.of("kind", "PERCENT", "percent", "10", "maxUses", "1", "how", "MANY", "count", "1", "length", "8");
        var list = by.post(by.get(form), form, terms);
        return list.find("href=\"/admin/codes/([0-9a-f-]{36})\"");
    }
}

package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What is of the whole organizer tells whoever is limited to one event of that one: the door, the news, the search, the log. */
@OnPlatform
class LimitedReachTest {
    private final Visitor owner;
    private final Visitor promoter;
    private final Program nile;
    private final FreshEvent theirs;
    private final FreshEvent another;
    private final Sales sales;

    LimitedReachTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        nile = Program.of(platform, "nile");
        theirs = FreshEvent.onSale(platform, 9);
        another = FreshEvent.onSale(platform, 9);
        promoter = Promoter.of(platform, theirs).visitor();
        sales = Sales.of(platform, theirs, another);
    }

    @Test
    void the_door_offers_their_event_alone() {
        assertThat(promoter.get("/scan").body()).contains(theirs.title()).doesNotContain(another.title());
        assertThat(promoter.get("/admin/checkin").body()).contains(theirs.door());
    }

    @Test
    void at_the_door_they_scan_for_their_event_alone() {
        var gate = promoter.get(theirs.door());
        assertThat(gate.status()).isEqualTo(200);
        assertThat(promoter.get(another.door()).status()).isEqualTo(404);
        assertThat(owner.get(another.door()).status()).isEqualTo(200);
        assertThat(promoter.post(gate, another.door(), Map.of("code", code(sales.ofAnother())))
                        .status())
                .isEqualTo(404);
        assertThat(promoter.post(gate, theirs.door(), Map.of("code", code(sales.ofTheirs())))
                        .body())
                .contains("data-tone=\"entered\"");
    }

    @Test
    void at_the_door_they_are_not_told_of_which_other_event_a_ticket_is() {
        var strange = promoter.post(
                promoter.get(theirs.door()), theirs.door(), Map.of("code", code(sales.ofAnother()), "scan", "strange"));
        assertThat(strange.body()).contains("This ticket is for another event.").doesNotContain(another.title());
        assertThat(owner.post(gate(), theirs.door(), Map.of("code", code(sales.ofAnother())))
                        .body())
                .contains(another.title());
    }

    @Test
    void a_list_of_another_event_is_none_of_theirs() {
        var list = nile.post("/events/" + another.id() + "/checkin-lists", "{\"name\":\"Backstage\"}")
                .find("\"id\":\"([0-9a-f-]{36})\"");
        assertThat(owner.get(another.door() + "?list=" + list).status()).isEqualTo(200);
        assertThat(promoter.get(theirs.door() + "?list=" + list).status()).isEqualTo(404);
        assertThat(promoter.get(theirs.admin() + "/checkin-lists").status()).isEqualTo(200);
        assertThat(promoter.get(theirs.admin() + "/checkin-lists/" + list).status())
                .isEqualTo(404);
        for (var closed : new String[] {"", "/new", "/" + list}) {
            assertThat(promoter.get(another.admin() + "/checkin-lists" + closed).status())
                    .isEqualTo(403);
        }
        var removed = promoter.post(
                promoter.get(theirs.admin()), theirs.admin() + "/checkin-lists/" + list + "/removal", Map.of());
        assertThat(removed.place()).isEqualTo(theirs.admin() + "/checkin-lists");
        assertThat(owner.get(another.door() + "?list=" + list).status()).isEqualTo(200);
    }

    @Test
    void of_the_news_they_hear_what_is_of_their_event_alone() {
        var heard = new ConcurrentLinkedQueue<String>();
        var everything = new ConcurrentLinkedQueue<String>();
        try (var line = promoter.lines("/admin/live");
                var all = owner.lines("/admin/live")) {
            Thread.ofVirtual().start(() -> listen(line, heard));
            Thread.ofVirtual().start(() -> listen(all, everything));
            Until.seen("the line", () -> heard.toString() + everything, said -> said.split("hello", -1).length == 3);
            var ofAnother = Sales.bought(nile, another);
            var ofBoth = Sales.bought(nile, theirs, another);
            var ofTheirs = Sales.bought(nile, theirs);
            Until.seen("all news", everything::toString, said -> said.contains(ofTheirs));
            Until.seen("their news", heard::toString, said -> said.contains(ofTheirs));
            assertThat(everything.toString()).contains(ofAnother, ofBoth);
            assertThat(heard.toString()).doesNotContain(ofAnother, ofBoth, another.id());
        }
    }

    private static void listen(java.util.stream.Stream<String> line, ConcurrentLinkedQueue<String> heard) {
        try {
            line.forEach(heard::add);
        } catch (RuntimeException closed) {
            // the end of the line is the end of listening
        }
    }

    @Test
    void the_search_finds_what_they_may_open_and_nothing_else() {
        var found = promoter.get("/admin/jump?q=Small").body();
        assertThat(found).contains(theirs.admin()).doesNotContain(another.admin());
        assertThat(promoter.get("/admin/jump?q=" + sales.ofTheirs()).body())
                .contains("/admin/orders/" + sales.ofTheirs());
        for (var closed : new String[] {sales.ofAnother(), sales.ofBoth()}) {
            assertThat(promoter.get("/admin/jump?q=" + closed).body()).doesNotContain("/admin/orders/" + closed);
            assertThat(promoter.get("/admin/jump?q=" + closed + "+cancel").body())
                    .doesNotContain("/admin/orders/" + closed);
        }
        assertThat(promoter.get("/admin/jump?q=sara").body())
                .contains("sara@example.org")
                .doesNotContain(sales.ofBoth(), sales.ofAnother());
        assertThat(promoter.get("/admin/jump?q=" + theirs.title().replace(" ", "+") + "+copy")
                        .body())
                .doesNotContain("/copy");
        assertThat(promoter.get("/admin/jump?q=orders").body()).contains("\"/admin/orders\"");
        assertThat(promoter.get("/admin/jump?q=settings").body()).doesNotContain("\"/admin/settings\"");
    }

    @Test
    void of_the_log_they_read_the_history_of_what_is_theirs() {
        var mine = "/admin/audit?type=event&object=" + theirs.id();
        var history = promoter.get(mine);
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.body()).contains("row-link").doesNotContain("/admin/audit/exports");
        assertThat(promoter.get(theirs.admin()).body()).contains("/admin/audit?type=event");
        for (var closed : new String[] {
            "/admin/audit",
            "/admin/audit?type=event",
            "/admin/audit?type=event&object=" + another.id(),
            "/admin/audit?type=event&object=" + UUID.randomUUID(),
            "/admin/audit?type=member&object=" + theirs.id()
        }) {
            assertThat(promoter.get(closed).status()).as(closed).isEqualTo(404);
        }
        assertThat(promoter.get("/admin/audit/exports").status()).isEqualTo(403);
    }

    @Test
    void a_change_of_another_thing_is_not_told_beside_the_history_of_theirs() {
        var mine = "/admin/audit?type=event&object=" + theirs.id();
        var own = owner.get(mine).find("open=([0-9a-f-]{36})");
        assertThat(promoter.get(mine + "&open=" + own).status()).isEqualTo(200);
        var others = owner.get("/admin/audit?type=event&object=" + another.id());
        assertThat(promoter.get(mine + "&open=" + others.find("open=([0-9a-f-]{36})"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_orders_and_products_they_read_the_history_of_those_of_their_event() {
        for (var closed : new String[] {sales.ofAnother(), sales.ofBoth()}) {
            assertThat(promoter.get(history(closed)).status()).isEqualTo(404);
            assertThat(owner.get(history(closed)).status()).isEqualTo(200);
        }
        assertThat(promoter.get(history(sales.ofTheirs())).status()).isEqualTo(200);
        for (var event : new FreshEvent[] {theirs, another}) {
            var product = nile.get("/events/" + event.id() + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
            assertThat(promoter.get("/admin/audit?type=product&object=" + product)
                            .status())
                    .isEqualTo(event.equals(theirs) ? 200 : 404);
        }
    }

    private String history(String order) {
        return owner.get("/admin/orders/" + order)
                .find("href=\"(/admin/audit\\?type=order[^\"]+)\"")
                .replace("&amp;", "&");
    }

    @Test
    void of_the_tracking_links_they_see_what_came_to_their_event() {
        var name = "Poster " + theirs.id().substring(24);
        owner.post(owner.get("/admin/reports/links"), "/admin/reports/links", Map.of("name", name));
        assertThat(owner.get("/admin/reports/links").body()).contains(name);
        var links = promoter.get("/admin/reports/links");
        assertThat(links.status()).isEqualTo(200);
        assertThat(links.body()).contains(theirs.title()).doesNotContain(name, another.title());
        assertThat(promoter.get("/admin/reports/links?event=" + another.id()).status())
                .isEqualTo(404);
        assertThat(promoter.post(links, "/admin/reports/links", Map.of("name", "Mine"))
                        .status())
                .isEqualTo(403);
    }

    private Answer gate() {
        return owner.get(theirs.door());
    }

    private String code(String order) {
        return nile.get("/orders/" + order + "/tickets").find("\"code\":\"([0-9A-V]+)\"");
    }
}

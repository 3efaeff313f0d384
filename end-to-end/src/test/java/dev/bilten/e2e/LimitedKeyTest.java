package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key that is limited to one event reads and changes that one, and learns nothing of another. */
@OnPlatform
class LimitedKeyTest {
    private final RunningPlatform platform;
    private final Visitor owner;
    private final FreshEvent theirs;
    private final FreshEvent another;
    private final Program all;
    private final Program limited;

    LimitedKeyTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        theirs = FreshEvent.onSale(platform, 5);
        another = FreshEvent.onSale(platform, 5);
        all = Program.of(platform, "nile");
        limited = Program.limitedTo(platform, "nile", theirs.id());
    }

    private static String of(FreshEvent event) {
        return "/events/" + event.id();
    }

    @Test
    void it_opens_its_event_with_all_that_belongs_to_it() {
        for (var part :
                List.of("", "/products", "/quotas", "/questions", "/categories", "/dates", "/vouchers", "/rules")) {
            assertThat(limited.get(of(theirs) + part).status()).as(part).isEqualTo(200);
            limited.get(of(another) + part).isProblem(403, "");
        }
        assertThat(limited.get("/events?limit=200").body())
                .contains(theirs.id())
                .doesNotContain(another.id());
        var added = limited.post(of(theirs) + "/categories", "{\"name\": {\"en\": \"Extras\"}}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    @Test
    void whatever_is_not_said_to_be_within_an_event_is_closed_and_says_why() {
        var closed = limited.get("/signing-keys");
        closed.isProblem(403, "");
        assertThat(closed.body()).contains("error.limited-to").contains(theirs.title());
        limited.post("/events", "{\"title\": {\"en\": \"Mine\"}}").isProblem(403, "");
        limited.post(of(theirs) + "/copies", "{\"title\": {\"en\": \"Mine\"}}").isProblem(403, "");
        limited.delete(of(theirs) + "/test-mode/orders").isProblem(403, "");
        assertThat(all.get("/signing-keys").status()).isEqualTo(200);
    }

    @Test
    void it_orders_at_its_event_alone() {
        var order = "{\"event\":\"%s\",\"lines\":[{\"product\":\"%s\",\"quantity\":1}],"
                + "\"email\":\"sara@example.org\",\"name\":\"Sara\"}";
        var own = limited.post("/orders", order.formatted(theirs.id(), product(theirs)));
        assertThat(own.status()).as(own.body()).isEqualTo(201);
        limited.post("/orders", order.formatted(another.id(), product(another))).isProblem(403, "");
        limited.post("/orders", order.formatted(theirs.id(), product(another))).isProblem(422, "/lines/0");
    }

    private String product(FreshEvent event) {
        return all.get(of(event) + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void of_the_orders_it_reads_and_changes_those_that_are_of_its_event_alone() {
        var sales = Sales.of(platform, theirs, another);
        assertThat(limited.get("/orders?limit=200").body())
                .contains(sales.ofTheirs())
                .doesNotContain(sales.ofAnother(), sales.ofBoth());
        assertThat(limited.get("/orders?event=" + another.id()).body()).doesNotContain(sales.ofAnother());
        var mine = "/orders/" + sales.ofTheirs();
        for (var part : List.of("", "/notes", "/answers", "/tickets")) {
            assertThat(limited.get(mine + part).status()).as(part).isEqualTo(200);
        }
        assertThat(limited.get(mine.toLowerCase(java.util.Locale.ROOT)).status())
                .isEqualTo(200);
        assertThat(limited.post(mine + "/notes", "{\"text\":\"mine\"}").status())
                .isEqualTo(201);
        for (var code : List.of(sales.ofAnother(), sales.ofBoth(), "222222")) {
            for (var part : List.of("", "/notes", "/answers", "/tickets")) {
                limited.get("/orders/" + code + part).isProblem(403, "");
            }
            for (var part :
                    List.of("notes", "payments", "cancellation", "changes", "approval", "denial", "reactivation")) {
                limited.post("/orders/" + code + "/" + part, "{}").isProblem(403, "");
            }
            for (var part : List.of("answers", "invoice", "changes/preview")) {
                limited.put("/orders/" + code + "/" + part, "{}").isProblem(403, "");
            }
        }
        limited.post("/carts", "{\"event\":\"" + theirs.id() + "\"}").isProblem(403, "");
    }

    @Test
    void at_the_door_it_scans_for_its_event_and_is_not_told_of_which_other_one_a_ticket_is() {
        var sales = Sales.of(platform, theirs, another);
        var code = all.get("/orders/" + sales.ofAnother() + "/tickets").find("\"code\":\"([0-9A-V]+)\"");
        var scan = "{\"code\":\"" + code + "\"}";
        assertThat(all.post(of(theirs) + "/scans", scan).body())
                .contains("WRONG_EVENT")
                .contains(another.title());
        var told = limited.post(of(theirs) + "/scans", scan);
        assertThat(told.body()).contains("WRONG_EVENT").doesNotContain(another.title());
        limited.post(of(another) + "/scans", scan).isProblem(403, "");
        limited.get(of(another) + "/checkin-lists").isProblem(403, "");
        assertThat(limited.get(of(theirs) + "/checkin-lists").status()).isEqualTo(200);
    }

    @Test
    void a_code_that_is_for_all_events_is_none_of_its_own() {
        var terms =
                Map.of("kind", "PERCENT", "percent", "5", "maxUses", "1", "how", "MANY", "count", "1", "length", "8");
        var made = owner.post(owner.get("/admin/codes/new"), "/admin/codes/new", terms);
        var code = of(theirs) + "/vouchers/" + made.find("href=\"/admin/codes/([0-9a-f-]{36})\"");
        assertThat(all.get(code).status()).isEqualTo(200);
        limited.get(code).isProblem(404, "");
        limited.delete(code).isProblem(404, "");
        assertThat(limited.get(of(theirs) + "/vouchers?limit=200").body())
                .doesNotContain(code.substring(code.lastIndexOf('/') + 1));
    }

    @Test
    void a_thing_of_another_event_is_not_found_within_its_own() {
        var product = all.get(of(another) + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var quota = all.get(of(another) + "/quotas").find("\"id\":\"([0-9a-f-]{36})\"");
        limited.get(of(theirs) + "/products/" + product + "/variations").isProblem(404, "");
        limited.get(of(theirs) + "/products/" + product + "/stock").isProblem(404, "");
        limited.get(of(theirs) + "/quotas/" + quota + "/allotments").isProblem(404, "");
        limited.put(of(theirs) + "/quotas/" + quota + "/closure", "").isProblem(404, "");
    }
}

package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A filter that means nothing is said beside its field, and never read as if it were not there. */
@OnPlatform
class MisreadFiltersTest {
    private static final String NOBODYS = UUID.randomUUID().toString();

    private final RunningPlatform platform;
    private final Visitor owner;

    MisreadFiltersTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
    }

    private void says(String address, String... fields) {
        var page = owner.get(address);
        assertThat(page.status()).as(address).isEqualTo(422);
        assertThat(page.body())
                .as(address)
                .contains("A filter means nothing here", "Clear the filters")
                .doesNotContain("row-link");
        for (var field : fields) {
            assertThat(page.body()).as(address).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
    }

    @Test
    void every_list_says_which_filter_means_nothing() {
        var event = FreshEvent.onSale(platform, 2, "10");
        Sales.paid(platform, event, "sara@example.org");
        says("/admin/orders?from=abc&until=2026-02-31&state=NOPE&event=zzz", "from", "until", "state", "event");
        says("/admin/orders?from=2026-12-31&until=2026-01-01", "until");
        says("/admin/orders?event=" + NOBODYS, "event");
        says("/admin/people?event=zzz", "event");
        says("/admin/people?event=" + NOBODYS, "event");
        says("/admin/codes?state=NOPE&event=zzz", "state", "event");
        says("/admin/codes?q=A&event=" + NOBODYS, "event");
        says("/admin/audit?type=nope&by=" + NOBODYS + "&from=abc&until=2026-02-31", "type", "by", "from", "until");
        says("/admin/audit?object=" + event.id(), "type");
        says(event.admin() + "/waiting?state=NOPE", "state");
        var events = owner.get("/admin/events?state=zzz");
        assertThat(events.status()).isEqualTo(422);
        assertThat(events.body())
                .contains("A filter means nothing here", "href=\"#events-looks\"")
                .doesNotContain("row-link")
                .doesNotContainPattern("href=\"/admin/events[^\"]*\" aria-current=\"true\"");
        var code = owner.get("/admin/orders?voucher=D10P");
        assertThat(code.status()).isEqualTo(422);
        assertThat(code.body())
                .contains("There is no such code", "href=\"#voucher\"", ">D10P</bdi>")
                .doesNotContain("row-link");
    }

    @Test
    void what_was_typed_stands_in_the_fields_still() {
        assertThat(owner.get("/admin/orders?q=sara&from=abc&until=2026-12-31").body())
                .contains("value=\"sara\"", "value=\"abc\"", "value=\"2026-12-31\"");
    }

    @Test
    void no_order_is_acted_on_or_exported_by_a_filter_that_means_nothing() {
        Sales.paid(platform, FreshEvent.onSale(platform, 1, "10"), "sara@example.org");
        for (var filter : new String[] {"state=NOPE", "event=zzz", "from=abc", "until=2026-02-31", "voucher=zzz"}) {
            var weighed = owner.get("/admin/orders/bulk?act=MAIL&all=on&" + filter);
            assertThat(weighed.status()).as(filter).isEqualTo(422);
            assertThat(weighed.body()).as(filter).contains("so no order is chosen");
            var field = filter.split("=", 2);
            var sent = Map.of("act", "MAIL", "all", "on", field[0], field[1]);
            var started = owner.post(owner.get("/admin/orders"), "/admin/orders/bulk", sent);
            assertThat(started.status()).as(filter).isEqualTo(422);
            var exported = owner.post(
                    owner.get("/admin/orders"),
                    "/admin/orders/exports?type=csv",
                    Map.of("all", "on", field[0], field[1]));
            assertThat(exported.status()).as(filter).isEqualTo(422);
            assertThat(exported.place()).as("the list says why").isEqualTo("/admin/orders");
        }
    }

    @Test
    void a_view_of_filters_that_mean_nothing_is_not_kept() {
        var sent = Map.of("name", "Misread", "state", "NOPE");
        var refused = owner.post(owner.get("/admin/orders"), "/admin/orders/views", sent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(owner.get("/admin/orders").body()).doesNotContain("Misread");
        assertThat(owner.get("/admin/orders?state=NOPE").body()).doesNotContain("Keep this view");
    }

    @Test
    void no_code_is_ended_or_exported_by_a_filter_that_means_nothing() {
        var codes = new CodesInAdmin(owner, FreshEvent.onSale(platform, 1, "10").id());
        var code = codes.made("MISREAD");
        for (var fields : List.of(
                Map.of("q", code, "event", "zzz"),
                Map.of("q", code, "event", NOBODYS),
                Map.of("q", code, "state", "NOPE"),
                Map.of("q", code, "batch", "zzz"))) {
            for (var act : new String[] {"/admin/codes/end", "/admin/codes/exports"}) {
                var answer = owner.post(owner.get("/admin/codes"), act, fields);
                assertThat(answer.status()).as("%s %s", act, fields).isEqualTo(422);
                assertThat(answer.place()).as("the list says why").isEqualTo("/admin/codes");
            }
        }
        assertThat(CodesInAdmin.on(owner.get("/admin/codes?q=" + code + "&state=OPEN")))
                .isEqualTo(1);
    }

    @Test
    void no_changes_are_exported_by_a_filter_that_means_nothing() {
        var page = owner.get("/admin/audit");
        var answer = owner.post(page, "/admin/audit/exports", Map.of("from", "abc"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.place()).isEqualTo("/admin/audit");
        assertThat(jobs(owner.get("/admin/audit"))).as("none began").isEqualTo(jobs(page));
    }

    private static int jobs(Answer page) {
        return page.body().split("class=\"admin-job\"", -1).length;
    }
}

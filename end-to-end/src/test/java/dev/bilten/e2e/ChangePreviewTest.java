package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of an order would do is said before: by the page and by the API, the same. */
@OnPlatform
class ChangePreviewTest {
    private final RunningPlatform platform;
    private final Program nile;
    private String event = "";
    private String seat = "";
    private String box = "";

    ChangePreviewTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @BeforeEach
    void sell() {
        event = nile.event(FreshEvent.onSale(platform, 9, "40"));
        var here = "/events/" + event;
        seat = nile.get(here + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        box = made(
                here + "/products",
                "{\"name\": {\"en\": \"Box\"}, \"price\": {\"minor\": 6000, \"currency\": \"EUR\"}, \"taxRate\": 0}");
        made(here + "/quotas", "{\"name\": \"Boxes\", \"size\": 5, \"products\": [\"%s\"]}".formatted(box));
        var rules = here + "/rules";
        var saved = nile.put(rules, """
                {"version": %s, "taxes": {"vat": {"homeRate": 0, "place": "VENUE"}},
                 "fees": [{"id": "service", "kind": "SERVICE", "rate": 0.1, "taxRule": "vat"}]}""".formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    @Test
    void a_code_that_is_not_for_the_new_ticket_is_lost_and_fees_stay() {
        var order = ordered(code("\"products\": [\"%s\"],".formatted(seat)));
        var preview = nile.put("/orders/" + order + "/changes/preview", swap());
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("\"stays\":false", "\"feesStaying\":{\"minor\":300,", "\"total\":{\"minor\":6300,")
                .contains("\"owed\":{\"minor\":3000,");
        assertThat(looked(order))
                .contains("is not for Box: it is lost with the swap", "Fees of €3.00 stay as they are")
                .contains("€63.00");
        assertThat(nile.get("/orders/" + order).body())
                .as("nothing is done yet")
                .contains("\"total\":{\"minor\":3300,");
    }

    @Test
    void a_code_for_everything_goes_over() {
        var order = ordered(code(""));
        assertThat(nile.put("/orders/" + order + "/changes/preview", swap()).body())
                .contains("\"stays\":true", "\"total\":{\"minor\":5300,");
        assertThat(looked(order)).contains("goes over to its new ticket: Box");
    }

    @Test
    void what_is_refused_is_refused_before_too_and_where_it_was_asked_for() {
        var order = ordered(code(""));
        nile.put("/orders/" + order + "/changes/preview", "{\"cancel\": [7]}").isProblem(422, "/cancel/0");
        nile.put("/orders/NOBODY/changes/preview", swap()).isProblem(404, "");
        Program.of(platform, "aurora")
                .put("/orders/" + order + "/changes/preview", swap())
                .isProblem(404, "");
    }

    private String looked(String order) {
        return Visitor.owner(platform, "nile")
                .get("/admin/orders/" + order + "/change?to.1=" + box)
                .body();
    }

    private String swap() {
        return "{\"swap\": [{\"position\": 1, \"product\": \"%s\"}]}".formatted(box);
    }

    /** @param of what it is for */
    private String code(String of) {
        var made = nile.post(
                "/events/" + event + "/vouchers",
                "{\"terms\": {%s \"amount\": {\"minor\": 1000, \"currency\": \"EUR\"}, \"maxUses\": 3}}".formatted(of));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.find("\"code\":\"([^\"]+)\"");
    }

    private String ordered(String code) {
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 1}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": true, "voucher": "%s"}""".formatted(event, seat, code));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        return order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
    }

    private String made(String path, String body) {
        var answer = nile.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.find("\"id\":\"([0-9a-f-]{36})\"");
    }
}

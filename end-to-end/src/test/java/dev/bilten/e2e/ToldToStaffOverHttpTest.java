package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a code sold, what was changed, what a sale costs and what a test does is said to those who work with it. */
@OnPlatform
class ToldToStaffOverHttpTest {
    private static final String ID = "\"id\":\"([0-9a-f-]{36})\"";
    private static final String CODE = "\"code\":\"([2-9A-HJ-NP-Z]{6})\"";

    private final Program nile;
    private final Visitor owner;
    private final FreshEvent made;
    private final String event;
    private final String seat;

    ToldToStaffOverHttpTest(RunningPlatform platform) {
        nile = Program.of(platform, "nile");
        owner = Visitor.owner(platform, "nile");
        made = FreshEvent.onSale(platform, 9, "40");
        event = nile.event(made);
        seat = nile.get("/events/" + event + "/products").find(ID);
    }

    @Test
    void a_code_leads_to_its_orders_and_what_is_done_to_all_of_them_is_done_to_no_other() {
        var voucher = nile.post("/events/" + event + "/vouchers", "{\"terms\": {\"percent\": 0.1, \"maxUses\": 5}}");
        var code = voucher.find("\"code\":\"([^\"]+)\"");
        var with = ordered(", \"voucher\": \"%s\"".formatted(code)).find(CODE);
        var without = ordered("").find(CODE);
        var list = "/admin/orders?voucher=" + voucher.find(ID);
        assertThat(owner.get("/admin/codes/" + voucher.find(ID)).body()).contains("href=\"" + list + "\"");
        var shown = owner.get(list);
        assertThat(shown.body())
                .contains(with, code, "Orders with any code or none")
                .doesNotContain(without);
        assertThat(nile.get("/orders?voucher=" + voucher.find(ID)).body())
                .contains(with)
                .doesNotContain(without);
        var all = owner.get(
                "/admin/orders/bulk?act=MAIL&all=on&q=&state=&event=&from=&until=&voucher=" + voucher.find(ID));
        assertThat(all.body()).contains("1 buyer").contains("name=\"voucher\" value=\"" + voucher.find(ID));
    }

    @Test
    void the_log_of_an_order_says_which_tickets_became_which_and_what_was_kept() {
        var box = nile.post(
                        "/events/" + event + "/products",
                        "{\"name\": {\"en\": \"Box\"}, \"price\": {\"minor\": 6000, \"currency\": \"EUR\"}, \"taxRate\": 0}")
                .find(ID);
        nile.post(
                "/events/" + event + "/quotas",
                "{\"name\": \"Boxes\", \"size\": 5, \"products\": [\"%s\"]}".formatted(box));
        var order = ordered("").find(CODE);
        var changed = nile.post("/orders/" + order + "/changes", """
                {"swap": [{"position": 1, "product": "%s"}], "cancel": [2], "fee": {"minor": 500, "currency": "EUR"}}""".formatted(box));
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        assertThat(plain(owner.get("/admin/orders/" + order)))
                .contains(
                        "Tickets were changed: ticket 1 (Seat) became ticket 3 (Box); ticket 2 (Seat) was cancelled; €5.00 kept")
                .contains("2 tickets issued", "1 ticket issued");
        nile.post("/orders/" + order + "/cancellation", "{\"fee\": {\"minor\": 700, \"currency\": \"EUR\"}}");
        assertThat(plain(owner.get("/admin/orders/" + order))).contains("Cancelled, €12.00 kept");
    }

    @Test
    void the_box_office_names_discounts_and_fees() {
        var rules = "/events/" + event + "/rules";
        var saved = nile.put(rules, """
                {"version": %s, "taxes": {"vat": {"homeRate": 0, "place": "VENUE"}},
                 "discounts": [{"id": "pair", "name": {"en": "Two together"}, "kind": "COUNT", "count": 2, "off": 0.2}],
                 "fees": [{"id": "service", "kind": "SERVICE", "rate": 0.1, "taxRule": "vat"}]}""".formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var here = made.admin() + "/sell";
        var form = owner.get(here);
        var told = owner.post(form, here, Map.of(form.find("name=\"(n\\.[^\"]+)\""), "2", "how", "cash"));
        assertThat(plain(told)).contains("It costs €70.40", "Two together: €16.00 off", "Service fee", "€6.40");
    }

    @Test
    void a_test_begins_only_after_it_was_said_what_becomes_of_carts_and_orders() {
        var cart = nile.post(
                "/carts",
                "{\"event\": \"%s\", \"lines\": [{\"product\": \"%s\", \"quantity\": 2}]}".formatted(event, seat));
        assertThat(cart.status()).as(cart.body()).isEqualTo(201);
        var unpaid = nile.post("/orders", order("").replace(", \"paid\": true", ""));
        nile.put("/events/" + event + "/test-mode", "").isProblem(409, "");
        var here = made.admin() + "/settings";
        var asked = owner.post(owner.get(here), here + "/test", Map.of("on", "on"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body())
                .contains("1 cart holds tickets", "1 unpaid order stays real", "Begin the test all the same");
        var begun = owner.post(asked, here + "/test", Map.of("on", "on", "agreed", "on"));
        assertThat(begun.body()).contains("Test mode is on.");
        assertThat(nile.get("/orders/" + unpaid.find(CODE)).body()).contains("\"test\":false");
        assertThat(ordered("").body()).contains("\"test\":true");
    }

    private Program.Answer ordered(String more) {
        var order = nile.post("/orders", order(more));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        return order;
    }

    private String order(String more) {
        return """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 2}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": true%s}""".formatted(event, seat, more);
    }

    /** Without what keeps words of two directions apart. */
    private static String plain(Answer page) {
        return page.body().replaceAll("[\u2066-\u2069]", "");
    }
}

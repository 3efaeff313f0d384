package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of an event as a program reads and replaces them. */
@OnPlatform
class RulesByProgramTest {
    private final RunningPlatform platform;
    private final Program nile;

    RulesByProgramTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @Test
    void what_is_replaced_is_what_is_read_then_and_what_the_shop_does() {
        var made = FreshEvent.onSale(platform, 1);
        var event = nile.event(made);
        var product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var here = "/events/" + event + "/rules";
        var version = nile.get(here).find("\"version\":([0-9]+)");
        var wanted = """
                {"version": %s, "holdMinutes": 12, "waitingList": false, "country": "EG", "rounding": "NET",
                 "buyers": {"cancelPaid": true, "cancelFeeRate": 0.1},
                 "taxes": {"vat": {"homeRate": 0.14, "place": "ONLINE",
                                   "rows": [{"countries": ["EU"], "outcome": "NO_TAX"}]}},
                 "discounts": [{"id": "group", "kind": "COUNT", "count": 5, "off": 0.2, "products": ["%s"]}],
                 "fees": [{"id": "service", "kind": "SERVICE", "fixedMinor": 150, "taxRule": "vat"}]}""".formatted(version, product);
        var saved = nile.put(here, wanted);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var read = nile.get(here).body();
        assertThat(read)
                .isEqualTo(saved.body())
                .contains(
                        "\"holdMinutes\":12",
                        "\"waitingList\":false",
                        "\"cancelFeeRate\":0.1",
                        "\"payMinutes\":30",
                        "\"countries\":[\"EU\"]",
                        "\"fixedMinor\":150",
                        product);
        nile.put(here, wanted).isProblem(409, "");

        var buyer = new Visitor(platform, "nile");
        new Buyer(buyer).takes(made.path(), 1);
        assertThat(new Visitor(platform, "nile").get(made.path()).body()).doesNotContain("/waiting?");
        assertThat(buyer.get(made.path() + "/waiting?item=" + product).status()).isEqualTo(404);
    }

    @Test
    void the_name_and_the_tax_of_a_fee_stand_with_it_for_programs_and_on_pages() {
        var made = FreshEvent.onSale(platform, 2, "10");
        var event = nile.event(made);
        var product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var here = "/events/" + event + "/rules";
        var version = nile.get(here).find("\"version\":([0-9]+)");
        var saved = nile.put(here, """
                {"version": %s, "country": "EG", "taxes": {"vat": {"homeRate": 0.14, "place": "VENUE"}},
                 "fees": [{"id": "service", "name": {"en": "Booking fee"}, "kind": "SERVICE", "fixedMinor": 150,
                           "taxRule": "vat"}]}""".formatted(version));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 1}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": true}""".formatted(event, product));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        var fees = order.find("\"fees\":(\\[[^]]*])");
        assertThat(fees).contains("\"taxRate\":0.14").contains("\"kind\":\"SERVICE\"");
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var page = owner.get("/admin/orders/" + order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\""));
        assertThat(page.body()).contains("14 % tax included: €0.18").contains("Booking fee");
        assertThat(Buyer.of(platform).takes(made.path(), 1).body())
                .contains("Booking fee")
                .doesNotContain("Service fee");
    }

    @Test
    void each_wrong_part_is_named_where_it_stands_and_strangers_find_nothing() {
        var event = nile.event(FreshEvent.onSale(platform, 1));
        var here = "/events/" + event + "/rules";
        var version = nile.get(here).find("\"version\":([0-9]+)");
        var start = "{\"version\":" + version + ",";
        nile.put(here, "{}").isProblem(422, "/version");
        nile.put(here, start + "\"holdMinutes\":0}").isProblem(422, "/holdMinutes");
        nile.put(here, start + "\"buyers\":{\"cancelFeeRate\":2}}").isProblem(422, "/buyers/cancelFeeRate");
        nile.put(here, start + "\"country\":\"XX\"}").isProblem(422, "/country");
        nile.put(here, start + "\"taxes\":{\"vat\":null}}").isProblem(422, "/taxes/vat");
        nile.put(here, start + "\"taxes\":{\"vat\":{\"homeRate\":1.5}}}").isProblem(422, "/taxes/vat/homeRate");
        nile.put(here, start + "\"discounts\":[{\"id\":\"a\",\"kind\":\"COUNT\",\"count\":0,\"off\":0.1}]}")
                .isProblem(422, "/discounts/0/count");
        nile.put(
                        here,
                        start
                                + "\"discounts\":[{\"id\":\"a\",\"kind\":\"COUNT\",\"count\":2,\"off\":0.1,\"products\":[\""
                                + UUID.randomUUID() + "\"]}]}")
                .isProblem(422, "/discounts/0/products");
        nile.put(here, start + "\"fees\":[{\"id\":\"f\",\"kind\":\"SERVICE\",\"taxRule\":\"none\"}]}")
                .isProblem(422, "/fees/0/taxRule");
        nile.put(here, start + "\"fees\":[null]}").isProblem(422, "/fees/0");
        nile.put(here, start + "\"rounding\":\"UP\"}").isProblem(422, "/rounding");
        nile.put(here, start + "\"surprise\":1}").isProblem(400, "/surprise");
        var aurora = Program.of(platform, "aurora");
        assertThat(aurora.get(here).status()).isEqualTo(404);
        aurora.put(here, start + "\"holdMinutes\":5}").isProblem(404, "");
        assertThat(nile.get(here).body()).contains("\"holdMinutes\":15");
    }
}

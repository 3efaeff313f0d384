package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What made a price, which tax comes on top of it and when the ticket lets in is said wherever somebody looks. */
@OnPlatform
class ToldPricesOverHttpTest {
    private final RunningPlatform platform;
    private final Program nile;

    ToldPricesOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @Test
    void a_discount_is_named_on_every_bill_and_to_programs() {
        var made = FreshEvent.onSale(platform, 5, "25");
        var event = nile.event(made);
        rules(event, """
                "discounts": [{"id": "pair", "name": {"en": "Two together"}, "kind": "COUNT", "count": 2, "off": 0.2}]""");
        assertThat(Buyer.of(platform).takes(made.path(), 2).body()).contains("Two together: €10.00 off", "€40.00");

        var order = paid(event, 2);
        assertThat(order.body()).contains("\"discount\":\"pair\"", "\"test\":false");
        assertThat(order.find("\"discountOff\":\\{([^}]*)}")).contains("\"minor\":500");
        var page = new Visitor(platform, "nile").get(order.find("\"url\":\"[^\"]*(/o/[^\"]+)\""));
        assertThat(page.body()).contains("Two together: €10.00 off");
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var sheet = owner.get("/admin/orders/" + order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\""));
        assertThat(sheet.body()).contains("Two together: €10.00 off");
    }

    @Test
    void a_tax_on_top_and_the_hours_of_a_ticket_are_said_before_buying_and_the_hours_after() {
        var made = FreshEvent.onSale(platform, 5, "25");
        var event = nile.event(made);
        rules(event, "\"taxes\": {\"vat\": {\"homeRate\": 0.19, \"prices\": \"TAX_ON_TOP\"}}");
        var products = "/events/" + event + "/products";
        var product = nile.get(products);
        var edited = nile.put(products + "/" + product.find("\"id\":\"([0-9a-f-]{36})\""), """
                {"version": %s, "name": {"en": "Seat"}, "price": {"minor": 2500, "currency": "EUR"}, "taxRate": 0,
                 "terms": {"taxRule": "vat", "validity": {"from": "2098-06-02T06:00:00Z", "until": "2098-06-02T09:00:00Z"}}}""".formatted(
                        product.find("\"version\":([0-9]+)")));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(new Visitor(platform, "nile").get(made.path()).body()).contains("plus 19 % tax · valid ");
        var order = paid(event, 1);
        var path = order.find("\"url\":\"[^\"]*(/o/[^\"]+)\"");
        var page = Until.seen(
                "the ticket",
                () -> new Visitor(platform, "nile").get(path),
                seen -> seen.body().contains("class=\"ticket "));
        assertThat(page.body()).contains("Valid from Mon, 2 Jun 2098");
    }

    private void rules(String event, String what) {
        var here = "/events/" + event + "/rules";
        var saved =
                nile.put(here, "{\"version\": %s, %s}".formatted(nile.get(here).find("\"version\":([0-9]+)"), what));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    private Program.Answer paid(String event, int quantity) {
        var product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": %d}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": true}""".formatted(event, product, quantity));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        return order;
    }
}

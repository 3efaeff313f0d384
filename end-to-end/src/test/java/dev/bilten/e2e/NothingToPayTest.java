package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The checkout asks nobody how to pay where nothing is paid: the organizer has to agree first, or a discount leaves nothing. */
@OnPlatform
class NothingToPayTest {
    private static final String WAYS_TO_PAY = "name=\"gateway\"";

    private final RunningPlatform platform;
    private final Program nile;

    NothingToPayTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @Test
    void what_needs_the_organizers_yes_says_so_before_and_is_requested_without_a_way_to_pay() {
        var event = FreshEvent.onSale(platform, 3, "25");
        var products = "/events/" + nile.event(event) + "/products";
        var product = nile.get(products);
        var edited = nile.put(products + "/" + product.find("\"id\":\"([0-9a-f-]{36})\""), """
                {"version": %s, "name": {"en": "Seat"}, "price": {"minor": 2500, "currency": "EUR"}, "taxRate": 0,
                 "terms": {"approval": true}}""".formatted(
                        product.find("\"version\":([0-9]+)")));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);

        var buyer = Buyer.of(platform);
        assertThat(buyer.visitor().get(event.path()).body()).contains("on request: the organizer decides");
        var checkout = buyer.takes(event.path(), 1);
        assertThat(checkout.body()).contains("Send the request", "€25.00").doesNotContain(WAYS_TO_PAY, "Pay €25.00");
        var order = buyer.orders(checkout);
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("We have your request");
    }

    @Test
    void what_a_discount_gives_away_is_taken_without_a_way_to_pay() {
        var event = FreshEvent.onSale(platform, 5, "25");
        var rules = "/events/" + nile.event(event) + "/rules";
        var saved = nile.put(rules, """
                {"version": %s, "discounts": [{"id": "gift", "kind": "COUNT", "count": 2, "off": 1}]}""".formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);

        var buyer = Buyer.of(platform);
        assertThat(buyer.takes(event.path(), 1).body()).contains(WAYS_TO_PAY, "Pay €25.00");
        var gift = Buyer.of(platform);
        var checkout = gift.takes(event.path(), 2);
        assertThat(checkout.body()).contains("Get the tickets").doesNotContain(WAYS_TO_PAY);
        var order = gift.orders(checkout);
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("outcome-paid");
        assertThat(Buyer.tickets(order)).isEqualTo(2);
    }
}

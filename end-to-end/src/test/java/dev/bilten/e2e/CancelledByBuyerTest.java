package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer gives an order back without asking anybody, as far as the event's rules say so. */
@OnPlatform
class CancelledByBuyerTest {
    private final RunningPlatform platform;
    private FreshEvent event;
    private Visitor owner;

    CancelledByBuyerTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @BeforeEach
    void sell() {
        event = FreshEvent.onSale(platform, 1);
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    @Test
    void what_the_rules_allow_is_offered_and_the_place_is_free_again() {
        allow(Map.of("cancelPaid", "on"));
        var buyer = new Visitor(platform, "nile");
        var order = bought(buyer);
        var ask = buyer.get(order.find("href=\"(/o/[^\"/]+/cancellation)\""));
        assertThat(ask.body()).contains(event.title(), "Cancel the order");
        var done = buyer.post(ask, ask.path(), Map.of());
        done.leadsTo(Pattern.quote(order.place()));
        assertThat(done.body()).contains("This order was cancelled").doesNotContain("/cancellation\"");
        assertThat(bought(new Visitor(platform, "nile")).body()).contains("outcome-paid");
        assertThat(buyer.post(ask, ask.path(), Map.of()).status()).as("twice").isEqualTo(409);
    }

    @Test
    void what_they_do_not_allow_is_neither_offered_nor_done() {
        var buyer = new Visitor(platform, "nile");
        var order = bought(buyer);
        assertThat(order.body()).doesNotContain("/cancellation\"");
        assertThat(buyer.get(order.place() + "/cancellation").status()).isEqualTo(409);
        var refused = buyer.post(order, order.place() + "/cancellation", Map.of("fee", "0"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("cannot be cancelled here", "outcome-paid");
    }

    @Test
    void a_fee_that_the_page_did_not_show_is_not_taken_and_strangers_find_nothing() {
        allow(Map.of("cancelPaid", "on"));
        var buyer = new Visitor(platform, "nile");
        var order = bought(buyer);
        var ask = buyer.get(order.place() + "/cancellation");
        for (var fee : new String[] {"5", "-1", "x", ""}) {
            var again = buyer.post(ask, ask.path(), Map.of("fee", fee));
            assertThat(again.status()).as(fee).isEqualTo(409);
            assertThat(again.body()).contains("The amounts have changed meanwhile");
        }
        assertThat(buyer.get(order.place()).body()).contains("outcome-paid");
        var elsewhere = new Visitor(platform, "aurora");
        assertThat(elsewhere.get(order.place() + "/cancellation").status()).isEqualTo(404);
    }

    @Test
    void the_page_of_the_event_says_before_whether_and_until_when_tickets_can_be_given_back() {
        assertThat(told()).contains("Tickets cannot be given back");
        allow(Map.of("cancelPaid", "on"));
        assertThat(told()).contains("Tickets can be given back until ").doesNotContain(" kept<");
        allow(Map.of("cancelPaid", "on", "feeFixed", "2.50"));
        assertThat(told()).contains("€2.50 is kept<");
        allow(Map.of("cancelPaid", "on", "feePercent", "10", "feeFixed", "2.50"));
        assertThat(told()).contains("10 % of the price and €2.50 are kept<");
        allow(Map.of("cancelPaid", "on", "hoursBefore", "960"));
        assertThat(told())
                .as("it begins sooner than that")
                .contains("Tickets can no longer be given back<")
                .doesNotContain("given back until");
    }

    private String told() {
        return new Visitor(platform, "nile").get(event.path()).body();
    }

    private void allow(Map<String, String> more) {
        var rules = event.admin() + "/rules";
        assertThat(owner.post(owner.get(rules), rules, EventRules.typed(more)).body())
                .contains("Saved.");
    }

    private Answer bought(Visitor buyer) {
        return new Buyer(buyer).buys(event.path());
    }
}

package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was handed over is its new holder's: a page that its giver still had open says so. */
@OnPlatform
class HandedOverHttpTest {
    private static final String NOT_YOURS = "only its new holder can change it";

    private final Buyer buyer;
    private final Answer order;
    private final String ticket;
    private final Map<String, String> to;

    HandedOverHttpTest(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var owner = Visitor.owner(platform, "nile");
        var rules = event.admin() + "/rules";
        owner.post(
                owner.get(rules),
                rules,
                EventRules.typed(Map.of("cancelPaid", "on", "handOver", "on", "editDetails", "on")));
        buyer = Buyer.of(platform);
        order = buyer.buys(event.path());
        ticket = order.find("/tickets/([0-9a-f-]{36})/");
        var next = "next-" + UUID.randomUUID() + "@example.org";
        to = Map.of("to-name-" + ticket, "Lena Aziz", "to-email-" + ticket, next);
        buyer.visitor().post(order, tickets() + "/handover", to).leadsTo("/o/.+");
        var link = new Letters(platform).find(next + "[\\s\\S]*?(/handover/[A-Za-z0-9_-]{20,})");
        var lena = new Visitor(platform, "nile");
        var offer = lena.get(link);
        lena.post(offer, offer.find("action=\"(/handover/[^\"]+)\""), Map.of()).leadsTo("/t/.+");
    }

    @Test
    void the_giver_is_told_that_it_is_not_theirs_to_change() {
        var name = Map.of("name-" + ticket, "Mona", "email-" + ticket, "");
        var renamed = buyer.visitor().post(order, tickets() + "/name", name);
        assertThat(renamed.status()).isEqualTo(409);
        assertThat(renamed.body()).contains(NOT_YOURS);
        var again = buyer.visitor().post(order, tickets() + "/handover", to);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(NOT_YOURS);
        assertThat(buyer.visitor().get(tickets() + "/ticket.pdf").status()).isEqualTo(404);
    }

    @Test
    void the_giver_is_told_why_the_order_is_not_theirs_to_cancel() {
        var cancelled = buyer.visitor().get(order.place() + "/cancellation");
        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(cancelled.body()).contains("A ticket of this order was handed over", "outcome-paid");
        assertThat(buyer.visitor()
                        .post(order, order.place() + "/cancellation", Map.of("fee", "0"))
                        .body())
                .contains("A ticket of this order was handed over");
    }

    private String tickets() {
        return order.place() + "/tickets/" + ticket;
    }
}

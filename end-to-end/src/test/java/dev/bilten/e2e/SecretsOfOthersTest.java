package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secret opens what it was made for: not at another organizer's, not another order's ticket, not another kind of page. */
@OnPlatform
class SecretsOfOthersTest {
    private static final String TICKET = "/tickets/([0-9a-f-]{36})/name\"";

    private final RunningPlatform platform;
    private final String mona = "mona" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    private Visitor buyer;
    private Visitor stranger;
    private Answer strangersPage;
    private Answer order;
    private Answer other;
    private String ticket = "";
    private String othersTicket = "";

    SecretsOfOthersTest(RunningPlatform platform) {
        this.platform = platform;
    }

    private static Answer inTheCart(Visitor visitor) {
        var event = visitor.get("/").find("href=\"(/events/afterglow[^\"]*)\"");
        return new Buyer(visitor).takes(event, 1);
    }

    @BeforeEach
    void buy() {
        buyer = new Visitor(platform, "nile");
        stranger = new Visitor(platform, "aurora");
        strangersPage = inTheCart(stranger); // has this browser's form token for what buyers send
        var event = FreshEvent.onSale(platform, 5);
        order = new Buyer(buyer).buys(event.path());
        other = new Buyer(buyer).buys(event.path());
        ticket = order.find(TICKET);
        othersTicket = other.find(TICKET);
    }

    @Test
    void another_organizer_has_no_such_order() {
        for (var page : List.of(
                "",
                "/pay",
                "/answers",
                "/cancellation",
                "/tickets.pdf",
                "/event.ics",
                "/tickets/" + ticket + "/ticket.pdf")) {
            assertThat(stranger.get(order.place() + page).status()).as(page).isEqualTo(404);
        }
        for (var act : List.of(
                "/pay",
                "/answers",
                "/cancellation",
                "/tickets/" + ticket + "/name",
                "/tickets/" + ticket + "/handover",
                "/tickets/" + ticket + "/handover/withdrawal")) {
            assertThat(stranger.post(strangersPage, order.place() + act, typed(ticket))
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(buyer.get(order.place()).body()).contains("outcome-paid").doesNotContain("Intruder");
    }

    @Test
    void an_order_opens_no_ticket_of_another_order() {
        var strange = order.place() + "/tickets/" + othersTicket;
        assertThat(buyer.get(strange + "/ticket.pdf").status()).isEqualTo(404);
        for (var act : List.of("/name", "/handover", "/handover/withdrawal")) {
            assertThat(buyer.post(order, strange + act, typed(othersTicket)).status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(buyer.get(other.place()).body()).doesNotContain("Intruder");
        assertThat(buyer.get(other.place() + "/tickets/" + othersTicket + "/ticket.pdf")
                        .status())
                .as("its own")
                .isEqualTo(200);
    }

    @Test
    void a_ticket_and_an_offer_open_nothing_at_another_organizers_and_nothing_of_another_kind() {
        buyer.post(
                order,
                order.place() + "/tickets/" + ticket + "/handover",
                Map.of("to-name-" + ticket, "Mona Salem", "to-email-" + ticket, mona));
        var link = new Letters(platform).find(mona + "[\\s\\S]*?(/handover/[A-Za-z0-9_-]{20,})");
        assertThat(stranger.get(link).status()).isEqualTo(404);
        assertThat(stranger.post(strangersPage, link, Map.of()).status()).isEqualTo(404);
        assertThat(buyer.get(order.place().replace("/o/", "/handover/")).status())
                .isEqualTo(404);

        var offered = buyer.get(link);
        assertThat(offered.status()).isEqualTo(200);
        var taken = buyer.post(offered, link, Map.of());
        taken.leadsTo("/t/.+");
        for (var page : List.of("", "/ticket.pdf")) {
            assertThat(stranger.get(taken.place() + page).status()).as(page).isEqualTo(404);
        }
        for (var act : List.of("/name", "/handover", "/handover/withdrawal")) {
            assertThat(stranger.post(strangersPage, taken.place() + act, typed(ticket))
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(buyer.get(taken.place()).body()).contains("Mona Salem").doesNotContain("Intruder");
        assertThat(buyer.get(taken.place().replace("/t/", "/o/")).status()).isEqualTo(404);
        assertThat(buyer.get(order.place().replace("/o/", "/t/")).status()).isEqualTo(404);
        assertThat(buyer.get(order.place() + "/tickets/" + ticket + "/ticket.pdf")
                        .status())
                .as("it is somebody else's now")
                .isEqualTo(404);
    }

    private static Map<String, String> typed(String ticket) {
        return Map.of(
                "name-" + ticket, "Intruder",
                "to-name-" + ticket, "Intruder",
                "to-email-" + ticket, "intruder@example.org");
    }
}

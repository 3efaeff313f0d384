package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that came short, came too much or goes back, by a person and by a program. */
@OnPlatform
class MoneyBackTest {
    private final RunningPlatform platform;
    private final Visitor owner;
    private final Program nile;
    private String event = "";
    private String product = "";

    MoneyBackTest(RunningPlatform platform) {
        this.platform = platform;
        owner = new Visitor(platform, "nile");
        nile = Program.of(platform, "nile");
    }

    @BeforeEach
    void sell() {
        owner.signIn("owner@nile.test", "owner-demo-2026");
        event = nile.event(FreshEvent.onSale(platform, 9, "10"));
        product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void a_part_of_the_money_is_noted_and_what_came_too_much_goes_back() {
        var code = ordered(false);
        var here = "/admin/orders/" + code;
        var page = owner.get(here);
        var wrong = owner.post(page, here + "/payment", Map.of("amount", "-3"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"amount-error\"", "value=\"-3\"");
        var part = owner.post(page, here + "/payment", Map.of("amount", "8"));
        assertThat(part.place()).isEqualTo(here);
        assertThat(part.body()).contains("Still missing", "€12.00", "Received", "€8.00 received by hand");
        assertThat(new Visitor(platform, "nile").get(buyersPage(code)).body()).contains("12.00");
        var paid = owner.post(part, here + "/payment", Map.of("amount", "15"));
        assertThat(paid.body()).contains("More than it costs", "Give back €3.00");
        var refund = owner.get(here + "/refund?amount=3.00");
        assertThat(refund.body()).contains("stays €20.00", "Give back €3.00");
        var back = owner.post(refund, here + "/refund", Map.of("amount", "3.00"));
        assertThat(back.place()).isEqualTo(here);
        assertThat(back.body()).doesNotContain("More than it costs").contains("€3.00 goes back by hand", "€20.00");
    }

    @Test
    void what_giving_back_does_stands_there_first_and_then_in_what_happened() {
        var code = ordered(true);
        var here = "/admin/orders/" + code;
        var refused = owner.get(here + "/refund?amount=20.01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"amount-error\"", "value=\"20.01\"");
        var look = owner.get(here + "/refund?amount=5&reason=Rain");
        assertThat(look.body()).contains("The order costs €15.00 instead of €20.00", "All tickets stay valid");
        var back = owner.post(look, here + "/refund", Map.of("amount", "5", "reason", "Rain"));
        assertThat(back.body()).contains("nothing cancelled: Rain", "€15.00");
    }

    @Test
    void money_for_one_ticket_is_named_with_it_wherever_it_is_told() {
        var code = ordered(true);
        var here = "/admin/orders/" + code;
        assertThat(owner.get(here).body()).contains(here + "/refund?ticket=2");
        var refused = owner.get(here + "/refund?ticket=2&amount=10.01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(owner.get(here + "/refund?ticket=7&amount=1").body()).contains("id=\"ticket-error\"");
        var look = owner.get(here + "/refund?ticket=2&amount=4");
        assertThat(look.body()).contains("Ticket 2 costs €6.00 instead of €10.00", "€16.00 instead of €20.00");
        var back = owner.post(look, here + "/refund", Map.of("amount", "4", "ticket", "2"));
        assertThat(back.body()).contains("€4.00 for ticket 2", "€6.00", "€10.00");
        var refunds = "/orders/" + code + "/refunds";
        nile.post(refunds, "{\"position\":9,\"amount\":{\"minor\":100,\"currency\":\"EUR\"}}")
                .isProblem(422, "/position");
        var first = nile.post(refunds, "{\"position\":1,\"amount\":{\"minor\":100,\"currency\":\"EUR\"}}");
        assertThat(first.body()).contains("\"position\":1", "\"position\":2", "\"total\":{\"minor\":1500,");
    }

    @Test
    void the_desk_prints_tickets_and_a_neighbour_does_not() {
        var here = "/admin/orders/" + ordered(true);
        var page = owner.get(here);
        var one = page.find("href=\"(" + here + "/tickets/[0-9a-f-]{36}/ticket\\.pdf)\"");
        var neighbour = new Visitor(platform, "aurora");
        neighbour.signIn("owner@aurora.test", "owner-demo-2026");
        for (var paper : new String[] {here + "/tickets.pdf", one}) {
            assertThat(owner.get(paper).status()).isEqualTo(200);
            assertThat(neighbour.get(paper).status()).isEqualTo(404);
        }
        assertThat(owner.get(page.find("href=\"(/admin/people/[0-9a-f-]{36})\""))
                        .body())
                .contains("Sara Haddad");
    }

    @Test
    void a_program_does_the_same() {
        var code = ordered(false);
        var part = nile.post("/orders/" + code + "/payments", money("amount", 500));
        assertThat(part.status()).isEqualTo(201);
        assertThat(part.body()).contains("\"state\":\"PENDING\"");
        nile.post("/orders/" + code + "/payments", "{\"amount\":{\"minor\":0,\"currency\":\"EUR\"}}")
                .isProblem(422, "/amount");
        assertThat(nile.post("/orders/" + code + "/payments", "{}").body()).contains("\"state\":\"PAID\"");
        nile.post("/orders/" + code + "/refunds", "{}").isProblem(422, "/amount");
        nile.post("/orders/" + code + "/refunds", money("amount", 2001)).isProblem(422, "/amount");
        var back = nile.post("/orders/" + code + "/refunds", money("amount", 700));
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.body()).contains("\"total\":{\"minor\":1300,");
        nile.post("/orders/" + ordered(false) + "/refunds", money("amount", 1)).isProblem(409, "");
    }

    private static String money(String name, long minor) {
        return "{\"%s\":{\"minor\":%d,\"currency\":\"EUR\"}}".formatted(name, minor);
    }

    private String ordered(boolean paid) {
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 2}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": %s}""".formatted(event, product, paid));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        return order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
    }

    private String buyersPage(String code) {
        return nile.get("/orders/" + code).find("\"url\":\"[^\"]*(/o/[^\"]+)\"");
    }
}

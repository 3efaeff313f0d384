package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checkout asks who comes with each ticket, without a script; programs and the box office say it too. */
@OnPlatform
class WhoComesOverHttpTest {
    private final RunningPlatform platform;
    private final AskedEvent asked;
    private final Program nile;
    private final Buyer buyer;

    WhoComesOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        asked = AskedEvent.onSale(platform, 9);
        nile = asked.nile();
        buyer = Buyer.of(platform);
    }

    @Test
    void each_ticket_has_its_fields_and_buyers_who_come_type_nothing_twice() {
        var checkout = buyer.takes(asked.path(), 2);
        assertThat(checkout.body())
                .containsSubsequence("Ticket 1: Seat", "id=\"who-1-me\"", "id=\"name-1\"", "id=\"email-1\"")
                .containsSubsequence("Ticket 2: Seat", "id=\"name-2\"", "section-ticket-2 name", "id=\"email-2\"")
                .doesNotContain("who-2");
        var wrong = buyer.orders(checkout, Map.of("name", "", "who-1", "me", "email-2", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .containsSubsequence("href=\"#name\"", "href=\"#name-2\"", "href=\"#email-2\"")
                .contains("id=\"name-2-error\"", "id=\"email-2-error\"", "value=\"nobody\"")
                .doesNotContain("href=\"#name-1\"");
        var order = buyer.orders(checkout, Map.of("who-1", "me", "name-2", "Adam Salem"));
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("Mona Salem</p>", "Adam Salem</p>").doesNotContain("ticket-missing");
    }

    @Test
    void what_was_typed_counts_and_what_has_to_be_said_is_refused_at_the_commit() {
        var checkout = buyer.takes(asked.path(), 1);
        var nobody = buyer.orders(checkout, Map.of("who-1", "other"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("href=\"#name-1\"", "value=\"other\" id=\"who-1-other\"");
        var order = buyer.orders(checkout, Map.of("who-1", "me", "name-1", "Sara Haddad"));
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("Sara Haddad</p>");
    }

    @Test
    void a_program_says_it_with_the_order_and_with_the_cart() {
        nile.post("/orders", asked.order(1, "")).isProblem(422, "/attendees/1/name");
        nile.post("/orders", asked.order(1, ", \"attendees\": [{\"position\": 2, \"name\": \"Sara\"}]"))
                .isProblem(422, "/attendees/1/name");
        nile.post("/orders", asked.order(1, ", \"attendees\": [{\"name\": \"Sara\"}]"))
                .isProblem(422, "/attendees/0/position");
        var order = nile.post("/orders", asked.order(1, ", \"attendees\": [{\"position\": 1, \"name\": \"Sara\"}]"));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.body()).contains("\"attendee\":\"Sara\"", "\"attendeeEmail\":null");

        var cart = nile.post("/carts", asked.cart());
        assertThat(cart.status()).as(cart.body()).isEqualTo(201);
        assertThat(cart.body())
                .contains("\"attendees\":[{\"position\":1,\"name\":\"REQUIRED\",\"email\":\"OPTIONAL\"}]");
        var ordered = "/carts/" + cart.find("\"id\":\"([^\"]+)\"") + "/order";
        var who = "{\"email\": \"mona@example.org\", \"name\": \"Mona Salem\"%s}";
        nile.post(ordered, who.formatted("")).isProblem(422, "/attendees/1/name");
        assertThat(nile.post(
                                ordered,
                                who.formatted(
                                        ", \"attendees\": [{\"position\": 1, \"name\": \"Nour\", \"email\": \"nour@example.org\"}]"))
                        .body())
                .contains("\"attendee\":\"Nour\"", "\"attendeeEmail\":\"nour@example.org\"");
    }

    @Test
    void what_the_box_office_left_out_is_asked_gently_on_the_orders_page() {
        var sold = nile.post("/orders", asked.order(2, """
                , "channel": "BOX_OFFICE", "paid": true, "attendees": [{"position": 2, "name": "Adam Salem"}]"""));
        assertThat(sold.status()).as(sold.body()).isEqualTo(201);
        var page = buyer.visitor().get("/o/" + sold.find("\"url\":\"[^\"]*/o/([^\"]+)\""));
        assertThat(page.body()).containsOnlyOnce("The name of whoever comes is still missing.");
        var form = new Answer(200, page.path(), page.body().split("ticket-missing", 2)[1]);
        var typed = Map.of(form.find("name=\"(name-[0-9a-f-]{36})\""), "Mona Salem");
        var saved = buyer.visitor().post(page, form.find("action=\"(/o/[^\"]+/name)\""), typed);
        assertThat(saved.body()).contains("Adam Salem").doesNotContain("ticket-missing");
    }

    @Test
    void staff_see_the_fields_beside_the_price_and_may_leave_them_out() {
        var owner = Visitor.owner(platform, "nile");
        var here = asked.made().admin() + "/sell";
        var form = owner.get(here);
        var typed = new HashMap<>(Map.of(
                form.find("name=\"(n\\.[0-9a-f-]{36}[^\"]*)\""), "2", "how", "cash", "email", "mona@example.org"));
        var told = owner.post(form, here, typed);
        assertThat(told.body()).contains("Name, ticket 1: Seat", "id=\"who.2.email\"");
        typed.put("told", told.find("name=\"told\" value=\"([0-9.]+)\""));
        typed.putAll(Map.of("who.1.name", "Adam Salem", "who.1.email", "nobody"));
        var wrong = owner.post(told, here, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"who.1.email-error\"", "value=\"Adam Salem\"", "name=\"told\"");
        typed.put("who.1.email", "");
        var next = owner.post(wrong, here, typed);
        next.leadsTo(here);
        assertThat(owner.get(next.find("href=\"(/admin/orders/[2-9A-HJ-NP-Z]{6})\""))
                        .body())
                .contains("Adam Salem");
    }

    @Test
    void who_came_with_a_ticket_that_is_not_chosen_any_more_is_left_out_before_anything_is_sold() {
        var owner = Visitor.owner(platform, "nile");
        var here = asked.made().admin() + "/sell";
        var form = owner.get(here);
        var ticket = form.find("name=\"(n\\.[0-9a-f-]{36}[^\"]*)\"");
        var typed = new HashMap<>(Map.of(ticket, "2", "how", "cash"));
        var told = owner.post(form, here, typed);
        typed.putAll(Map.of(
                ticket,
                "1",
                "told",
                told.find("name=\"told\" value=\"([0-9.]+)\""),
                "who.1.name",
                "Sara Haddad",
                "who.2.name",
                "Adam Salem"));
        var fewer = owner.post(told, here, typed);
        assertThat(fewer.status()).isEqualTo(422);
        assertThat(fewer.body())
                .contains("name=\"told\"", "value=\"Sara Haddad\"")
                .doesNotContain("who.2.name", "field-error");
        typed.remove("who.2.name");
        owner.post(fewer, here, typed).leadsTo(here);
    }

    @Test
    void of_an_order_that_is_over_nobody_is_asked_who_comes() {
        var sold = nile.post("/orders", asked.order(1, ", \"channel\": \"BOX_OFFICE\", \"paid\": true"));
        var place = "/o/" + sold.find("\"url\":\"[^\"]*/o/([^\"]+)\"");
        assertThat(buyer.visitor().get(place).body()).contains("ticket-missing");
        nile.post("/orders/" + sold.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"") + "/cancellation", "{}");
        assertThat(buyer.visitor().get(place).body())
                .contains("Not valid any more")
                .doesNotContain("ticket-missing");
    }

    @Test
    void the_organizer_says_what_is_asked_and_the_log_says_so() {
        var owner = Visitor.owner(platform, "nile");
        var product = asked.made().admin() + "/products/" + asked.product();
        var form = owner.get(product + "/terms");
        assertThat(form.body()).contains("Ask who comes", "<option value=\"REQUIRED\" selected=\"selected\">");
        var saved = owner.post(
                form,
                product + "/terms",
                Map.of(
                        "kind",
                        "FIXED",
                        "minPerOrder",
                        "1",
                        "admission",
                        "on",
                        "attendeeName",
                        "OPTIONAL",
                        "attendeeEmail",
                        "NOT_ASKED"));
        saved.leadsTo(asked.made().admin());
        var log = owner.get("/admin/audit?type=product&object=" + asked.product());
        var change =
                log.find("row-link\" href=\"(/admin/audit[^\"]*open=[^\"]*)\"").replace("&amp;", "&");
        assertThat(owner.get(change).body()).contains("Asked, may stay empty", "Has to be said");
        var checkout = buyer.takes(asked.path(), 1);
        assertThat(checkout.body()).contains("id=\"name-1\"").doesNotContain("id=\"email-1\"");
        buyer.orders(checkout, Map.of("who-1", "other")).leadsTo("/o/.+");
    }
}

package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.e2e.Program.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program keeps tickets of two events, changes its mind, and orders what is left. */
@OnPlatform
class CartsByProgramTest {
    private final RunningPlatform platform;
    private final Program nile;

    private record OnSale(String event, String product) {
        String cart(int quantity) {
            return "{\"event\":\"%s\",\"lines\":[{\"product\":\"%s\",\"quantity\":%d}]}"
                    .formatted(event, product, quantity);
        }
    }

    private OnSale first;
    private OnSale second;

    CartsByProgramTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @BeforeEach
    void sell() {
        first = onSale(2);
        second = onSale(5);
    }

    @Test
    void it_is_filled_from_two_events_extended_once_and_ordered() {
        var cart = begun(first.cart(2));
        var more = nile.post("/carts/" + cart + "/lines", second.cart(2));
        assertThat(more.status()).isEqualTo(201);
        assertThat(more.body()).contains(first.event(), second.event());
        assertThat(nile.put("/carts/" + cart + "/extension", "{}").body()).contains("\"extended\":true");
        assertThat(nile.put("/carts/" + cart + "/extension", "{}").status())
                .as("once")
                .isEqualTo(409);
        nile.post("/carts", first.cart(1)).isProblem(409, "");

        assertThat(nile.delete("/carts/" + cart + "/lines/1").status()).isEqualTo(204);
        assertThat(nile.delete("/carts/" + cart + "/lines/1").status())
                .as("twice is once")
                .isEqualTo(204);
        assertThat(nile.get("/carts/" + cart).body()).contains(second.event()).doesNotContain(first.product());
        assertThat(nile.post("/carts", first.cart(2)).status()).as("given back").isEqualTo(201);

        var order = nile.post("/carts/" + cart + "/order", "{\"email\":\"sara@example.org\",\"name\":\"Sara Haddad\"}");
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.body()).contains("\"state\":\"PAID\"");
        nile.post("/carts/" + cart + "/lines", second.cart(1)).isProblem(409, "");
    }

    @Test
    void what_was_added_to_a_ticket_goes_with_it_and_not_alone() {
        var here = "/events/" + first.event();
        var extras = made(here + "/categories", "{\"name\": {\"en\": \"Extras\"}, \"addOn\": true}");
        var free = "{\"name\": {\"en\": \"%s\"}, \"price\": {\"minor\": 0, \"currency\": \"EUR\"}, %s}";
        var lunch = made(here + "/products", free.formatted("Lunch", "\"category\": \"" + extras + "\""));
        var entry = made(
                here + "/products",
                free.formatted(
                        "Entry", "\"terms\": {\"addOns\": [{\"category\": \"%s\", \"max\": 1}]}".formatted(extras)));
        made(
                here + "/quotas",
                "{\"name\": \"Hall\", \"size\": 9, \"products\": [\"%s\", \"%s\"]}".formatted(entry, lunch));
        var cart = begun("""
                {"event": "%s", "lines": [{"product": "%s", "quantity": 1,
                 "addOns": [{"product": "%s", "quantity": 1}]}]}""".formatted(first.event(), entry, lunch));
        nile.delete("/carts/" + cart + "/lines/2").isProblem(422, "/line");
        assertThat(nile.get("/carts/" + cart).body()).contains(entry, lunch);
        assertThat(nile.delete("/carts/" + cart + "/lines/1").status()).isEqualTo(204);
        assertThat(nile.get("/carts/" + cart).body()).doesNotContain(entry, lunch);
    }

    private String made(String path, String body) {
        var answer = nile.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void what_is_given_back_is_gone_and_nobody_elses_key_opens_it() {
        var cart = begun(first.cart(1));
        var aurora = Program.of(platform, "aurora");
        assertThat(aurora.get("/carts/" + cart).status()).isEqualTo(404);
        assertThat(aurora.delete("/carts/" + cart).status()).isEqualTo(404);
        aurora.post("/carts/" + cart + "/order", "{\"email\":\"eve@example.org\",\"name\":\"Eve\"}")
                .isProblem(404, "");
        aurora.post("/carts", first.cart(1)).isProblem(404, "");
        assertThat(nile.delete("/carts/" + cart).status()).isEqualTo(204);
        nile.post("/carts/" + cart + "/order", "{\"email\":\"sara@example.org\",\"name\":\"Sara\"}")
                .isProblem(409, "");
        nile.post("/carts", "{\"lines\":[{\"product\":\"x\",\"quantity\":1}]}").isProblem(422, "/");
    }

    @Test
    void what_has_to_be_answered_stands_in_the_cart_and_points_where_a_refusal_does() {
        var asked = nile.post(
                "/events/" + first.event() + "/questions",
                "{\"scope\":\"ATTENDEE\",\"kind\":\"TEXT\",\"label\":{\"en\":\"Size\"},\"required\":true}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        var question = asked.find("\"id\":\"([0-9a-f-]{36})\"");
        var cart = begun(first.cart(1));
        var missing =
                "{\"position\":1,\"question\":\"%s\",\"pointer\":\"/answers/1/%s\"}".formatted(question, question);
        assertThat(nile.get("/carts/" + cart).body()).contains("\"missing\":[" + missing + "]");
        nile.post("/carts/" + cart + "/order", "{\"email\":\"sara@example.org\",\"name\":\"Sara Haddad\"}")
                .isProblem(422, "/answers/1/" + question);
        var order = nile.post("/carts/" + cart + "/order", """
                {"email": "sara@example.org", "name": "Sara Haddad",
                 "answers": [{"position": 1, "question": "%s", "values": ["M"]}]}""".formatted(question));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.body()).contains("\"missing\":[]");

        var later = nile.post(
                "/events/" + first.event() + "/questions",
                "{\"scope\":\"ORDER\",\"kind\":\"TEXT\",\"label\":{\"en\":\"From\"},\"required\":true}");
        var code = order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
        assertThat(nile.get("/orders/" + code).body())
                .contains("\"missing\":[{\"position\":0,\"question\":\"" + later.find("\"id\":\"([0-9a-f-]{36})\"")
                        + "\"");
        nile.post("/orders", """
                        {"event": "%s", "lines": [{"product": "%s", "quantity": 1}], "email": "s@example.org", "name": "S"}""".formatted(first.event(), first.product())).isProblem(422, "/answers/0/");
    }

    private String begun(String body) {
        var begun = nile.post("/carts", body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.find("\"id\":\"([^\"]+)\"");
    }

    private OnSale onSale(int tickets) {
        var made = FreshEvent.onSale(platform, tickets);
        var event = nile.event(made);
        Answer products = nile.get("/events/" + event + "/products");
        return new OnSale(event, products.find("\"id\":\"([0-9a-f-]{36})\""));
    }
}

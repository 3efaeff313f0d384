package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The waiting list in the hands of a program, and what it is told when something is sold out. */
@OnPlatform
class WaitingByProgramTest {
    private final Program nile;
    private final String event;
    private final String product;

    WaitingByProgramTest(RunningPlatform platform) {
        nile = Program.of(platform, "nile");
        event = nile.event(FreshEvent.onSale(platform, 2, "20"));
        product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void what_comes_back_is_due_to_who_waits_and_offered_at_once_when_the_organizer_says_so() {
        var cart = nile.post("/carts", cart(2)).find("\"id\":\"([^\"]+)\"");
        var refused = nile.post("/carts", cart(1));
        refused.isProblem(409, "/lines/0/quantity");
        assertThat(refused.body()).contains("None is left. 2 in carts until");

        var joined = nile.post("/events/" + event + "/waiting", waiting(1));
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        var entry = "/events/" + event + "/waiting/" + joined.find("\"id\":\"([0-9a-f-]{36})\"");
        assertThat(nile.post("/events/" + event + "/waiting", waiting(2)).body())
                .as("who asks again waits for what was chosen last")
                .contains("\"quantity\":2");
        nile.put(entry + "/offer", "{}").isProblem(409, "");

        nile.delete("/carts/" + cart);
        var walkUp = nile.post("/carts", cart(1));
        // a round of offers may have been faster
        walkUp.isProblem(409, "/lines/0/quantity");
        assertThat(walkUp.body()).containsAnyOf("2 due to the waiting list", "2 promised to the waiting list");
        var offered = nile.put(entry + "/offer", "{}");
        assertThat(offered.status()).as(offered.body()).isIn(200, 409);
        assertThat(nile.get("/events/" + event + "/waiting").body()).contains("\"state\":\"OFFERED\"");
        nile.post("/events/" + event + "/waiting", """
                        {"product":"%s","quantity":1,"email":"x@example.org","name":"X",
                         "addOns":[{"product":"%s","quantity":1}]}""".formatted(product, product))
                .isProblem(422, "/addOns/0/product");
    }

    @Test
    void a_sum_that_nobody_was_told_makes_no_order() {
        var begun = nile.post("/carts", cart(2));
        assertThat(begun.body()).contains("\"toPay\":{\"minor\":4000,\"currency\":\"EUR\"}");
        var order = "/carts/" + begun.find("\"id\":\"([^\"]+)\"") + "/order";
        nile.post(order, buyer(3900)).isProblem(422, "/agreed");
        assertThat(nile.post(order, buyer(4000)).status()).isEqualTo(201);
    }

    private String cart(int quantity) {
        return "{\"event\":\"%s\",\"lines\":[{\"product\":\"%s\",\"quantity\":%d}]}"
                .formatted(event, product, quantity);
    }

    private String waiting(int quantity) {
        return "{\"product\":\"%s\",\"quantity\":%d,\"email\":\"omar@example.org\",\"name\":\"Omar Farouk\"}"
                .formatted(product, quantity);
    }

    private static String buyer(int agreed) {
        return """
                {"email":"sara@example.org","name":"Sara Haddad","agreed":{"minor":%d,"currency":"EUR"}}""".formatted(agreed);
    }
}

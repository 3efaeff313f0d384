package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A program says who comes, gives more time, has the mail sent again, and makes codes for all events. */
@OnPlatform
class OrdersInTheHandsOfProgramsTest {
    private static final String CODE = "\"code\":\"([2-9A-HJ-NP-Z]{6})\"";

    private final Program nile;
    private final Program aurora;
    private final Letters letters;
    private final String event;
    private final String seat;

    OrdersInTheHandsOfProgramsTest(RunningPlatform platform) {
        nile = Program.of(platform, "nile");
        aurora = Program.of(platform, "aurora");
        letters = new Letters(platform);
        event = nile.event(FreshEvent.onSale(platform, 9, "40"));
        seat = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void who_comes_is_said_of_each_paid_ticket() {
        var paid = "/orders/" + ordered(", \"paid\": true");
        var named =
                nile.put(paid + "/positions/2/attendee", "{\"name\": \"Nour Aziz\", \"email\": \"nour@example.org\"}");
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(named.body()).contains("Nour Aziz", "nour@example.org");
        assertThat(nile.get(paid + "/tickets").body()).contains("Nour Aziz");
        nile.put(paid + "/positions/2/attendee", "{\"email\": \"nour@example.org\"}")
                .isProblem(422, "/name");
        nile.put(paid + "/positions/2/attendee", "{\"name\": \"N\", \"email\": \"nobody\"}")
                .isProblem(422, "/email");
        nile.put(paid + "/positions/9/attendee", "{\"name\": \"N\"}").isProblem(404, "");
        aurora.put(paid + "/positions/2/attendee", "{\"name\": \"N\"}").isProblem(404, "");
        nile.put("/orders/" + ordered("") + "/positions/1/attendee", "{\"name\": \"N\"}")
                .isProblem(409, "");
    }

    @Test
    void an_order_gets_more_time_while_it_waits() {
        var waits = "/orders/" + ordered("");
        var until = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var longer = nile.put(waits + "/expiry", "{\"until\": \"%s\"}".formatted(until));
        assertThat(longer.status()).as(longer.body()).isEqualTo(200);
        assertThat(longer.body()).contains("\"expiresAt\":\"" + until + "\"");
        nile.put(waits + "/expiry", "{}").isProblem(422, "/until");
        nile.put(waits + "/expiry", "{\"until\": \"2020-01-01T00:00:00Z\"}").isProblem(422, "/until");
        nile.put("/orders/" + ordered(", \"paid\": true") + "/expiry", "{\"until\": \"%s\"}".formatted(until))
                .isProblem(409, "");
        aurora.put(waits + "/expiry", "{\"until\": \"%s\"}".formatted(until)).isProblem(404, "");
    }

    @Test
    void its_mail_goes_out_again_once_a_minute() {
        var code = ordered(", \"paid\": true");
        letters.find("(/o/" + nile.get("/orders/" + code).find("\"url\":\"[^\"]*/o/([^\"]+)\"") + ")");
        assertThat(nile.put("/orders/" + code + "/mail", "").status()).isEqualTo(204);
        aurora.put("/orders/" + code + "/mail", "").isProblem(404, "");
    }

    @Test
    void a_code_for_all_events_takes_a_share_off_and_nothing_that_only_one_event_has() {
        var made = nile.post("/vouchers", "{\"terms\": {\"percent\": 0.25, \"maxUses\": 3}, \"count\": 2}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var here = "/vouchers/" + made.find("\"id\":\"([0-9a-f-]{36})\"");
        var code = made.find("\"code\":\"([^\"]+)\"");
        var order = nile.get("/orders/" + ordered(", \"voucher\": \"%s\"".formatted(code)));
        assertThat(order.body()).contains("\"total\":{\"minor\":6000,");
        assertThat(nile.get(here).body()).contains("\"used\":2", "\"spent\":null");
        assertThat(nile.get("/vouchers?q=" + code).body()).contains(code);
        assertThat(nile.get("/events/" + event + "/vouchers?q=" + code).body()).contains(code);
        var version = nile.get(here).find("\"version\":([0-9]+)");
        assertThat(nile.put(here, "{\"version\": %s, \"percent\": 0.5, \"maxUses\": 4}".formatted(version))
                        .body())
                .contains("\"percent\":0.5");
        nile.delete(here).isProblem(409, "");
        var euro = "{\"minor\": 100, \"currency\": \"EUR\"}";
        nile.post("/vouchers", "{\"terms\": {\"amount\": %s}}".formatted(euro)).isProblem(422, "/terms/amount");
        nile.post("/vouchers", "{\"terms\": {\"budget\": %s}}".formatted(euro)).isProblem(422, "/terms/budget");
        nile.post("/vouchers", "{\"terms\": {\"products\": [\"%s\"]}}".formatted(seat))
                .isProblem(422, "/terms/products");
        var ofOne =
                nile.post("/events/" + event + "/vouchers", "{\"terms\": {}}").find("\"id\":\"([0-9a-f-]{36})\"");
        nile.get("/vouchers/" + ofOne).isProblem(404, "");
        aurora.get(here).isProblem(404, "");
    }

    private String ordered(String more) {
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 2}], "email": "sara@example.org",
                 "name": "Sara Haddad"%s}""".formatted(event, seat, more));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        return order.find(CODE);
    }
}

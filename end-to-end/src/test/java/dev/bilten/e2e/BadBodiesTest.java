package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs send what they like: each wrong body has a problem that names what is wrong, and none has a trace of ours. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadBodiesTest {
    private static final int TICKETS = 50;

    private Program nile;
    private Program aurora;
    private String event;
    private String product;

    @BeforeAll
    void anEventOnSale(RunningPlatform platform) {
        var made = FreshEvent.onSale(platform, TICKETS);
        nile = Program.of(platform, "nile");
        aurora = Program.of(platform, "aurora");
        event = nile.event(made);
        product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    Stream<Arguments> orders() {
        var line = "{\"product\":\"%s\",\"quantity\":1}".formatted(product);
        return Stream.of(
                arguments("an event that is a number", order("5", line), 422, "/event"),
                arguments("lines that are a word", body("\"" + event + "\"", "\"two\""), 422, "/lines"),
                arguments("no line", order(quoted(event), ""), 422, "/lines"),
                arguments("a line that is null", order(quoted(event), "null"), 422, "/lines/0"),
                arguments("a quantity in words", order(quoted(event), with("\"many\"")), 422, "/lines/0/quantity"),
                arguments("half a ticket", order(quoted(event), with("1.5")), 422, "/lines/0/quantity"),
                arguments("no ticket", order(quoted(event), with("0")), 422, "/lines/0/quantity"),
                arguments("less than no ticket", order(quoted(event), with("-1")), 422, "/lines/0/quantity"),
                arguments("more than numbers go", order(quoted(event), with("1e30")), 422, "/lines/0/quantity"),
                arguments("more than an order may have", order(quoted(event), with("3")), 422, "/lines/0/quantity"),
                arguments("the same product twice", order(quoted(event), line + "," + line), 422, "/lines/1/product"),
                arguments(
                        "ten thousand lines",
                        order(quoted(event), String.join(",", Collections.nCopies(10_000, line))),
                        422,
                        "/lines"),
                arguments(
                        "a product that nobody sells",
                        order(
                                quoted(event),
                                line.replace(product, UUID.randomUUID().toString())),
                        422,
                        "/lines/0/product"),
                arguments(
                        "a price of one's own",
                        order(
                                quoted(event),
                                "{\"product\":\"%s\",\"quantity\":1,\"price\":{\"minor\":1,\"currency\":\"EUR\"}}"
                                        .formatted(product)),
                        422,
                        "/lines/0/price"),
                arguments("a total of one's own", order(quoted(event), line, ",\"total\":1"), 400, "/total"),
                arguments("no JSON", "{", 400, ""),
                arguments("a list", "[]", 422, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void orders(String what, String body, int status, String pointer) {
        nile.post("/orders", body).isProblem(status, pointer);
    }

    @Test
    void another_organizers_event_and_product_are_nobodys() {
        var line = "{\"product\":\"%s\",\"quantity\":1}".formatted(product);
        aurora.post("/orders", order(quoted(event), line)).isProblem(404, "");
        aurora.get("/events/" + event).isProblem(404, "");
        var own = aurora.get("/events").find("\"id\":\"([0-9a-f-]{36})\"");
        aurora.post("/orders", order(quoted(own), line)).isProblem(422, "/lines/0/product");
        aurora.post("/events/" + event + "/waiting", waiting("1")).isProblem(404, "");
        aurora.post("/events/" + event + "/quotas", "{\"name\":\"x\",\"products\":[\"%s\"]}".formatted(product))
                .isProblem(404, "");
    }

    Stream<Arguments> vouchers() {
        return Stream.of(
                arguments("no terms", "{}", 422, "/terms"),
                arguments("more than all off", "{\"terms\":{\"percent\":1.5}}", 422, "/terms/percent"),
                arguments("a percentage in words", "{\"terms\":{\"percent\":\"half\"}}", 422, "/terms/percent"),
                arguments("no use", "{\"terms\":{\"maxUses\":0}}", 422, "/terms/maxUses"),
                arguments("too many codes", "{\"terms\":{},\"count\":1000000}", 422, "/count"),
                arguments("codes that are a number", "{\"terms\":{},\"codes\":7}", 422, "/codes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void vouchers(String what, String body, int status, String pointer) {
        nile.post("/events/" + event + "/vouchers", body).isProblem(status, pointer);
    }

    @Test
    void nobody_waits_for_what_can_be_bought_nor_without_saying_who_they_are() {
        nile.post("/events/" + event + "/waiting", waiting("1")).isProblem(409, "");
        nile.post("/events/" + event + "/waiting", waiting("\"x\"")).isProblem(422, "/quantity");
        nile.post("/events/" + event + "/waiting", "{\"product\":\"%s\",\"quantity\":1}".formatted(product))
                .isProblem(422, "/email");
    }

    Stream<Arguments> catalogue() {
        return Stream.of(
                arguments("/events", "{\"startsAt\":\"tomorrow\"}", "/startsAt"),
                arguments("/events", "{}", "/title"),
                arguments(
                        "/products",
                        "{\"name\":{\"en\":\"x\"},\"price\":{\"minor\":-1,\"currency\":\"EUR\"}}",
                        "/price"),
                arguments("/products", "{\"name\":\"x\"}", "/name"),
                arguments("/quotas", "{\"name\":\"x\",\"size\":-1}", "/products"),
                arguments("/categories", "{\"name\":5}", "/name"),
                arguments("/dates", "{\"rule\":\"SOMETIMES\"}", ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void catalogue(String route, String body, String pointer) {
        nile.post(route.equals("/events") ? route : "/events/" + event + route, body)
                .isProblem(422, pointer);
    }

    @Test
    void nothing_of_all_that_was_sold() {
        assertThat(nile.get("/orders?event=" + event).find("(\"results\":\\[\\])"))
                .isNotEmpty();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private String with(String quantity) {
        return "{\"product\":\"%s\",\"quantity\":%s}".formatted(product, quantity);
    }

    private String waiting(String quantity) {
        return "{\"product\":\"%s\",\"quantity\":%s,\"email\":\"a@example.org\",\"name\":\"A\"}"
                .formatted(product, quantity);
    }

    private static String order(String event, String lines, String... more) {
        return body(event, "[" + lines + "]", more);
    }

    private static String body(String event, String lines, String... more) {
        return "{\"event\":%s,\"lines\":%s,\"email\":\"a@example.org\",\"name\":\"A\"%s}"
                .formatted(event, lines, String.join("", List.of(more)));
    }
}

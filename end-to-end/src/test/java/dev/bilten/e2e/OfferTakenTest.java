package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.e2e.Visitor.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the waiting list to a paid order: what comes back goes to whoever waits, and to nobody else meanwhile. */
@OnPlatform
class OfferTakenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUANTITY = "name=\"(q-[0-9a-f-]{36})\"";

    private final RunningPlatform platform;

    OfferTakenTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void what_comes_back_is_offered_taken_and_paid_for_by_whoever_waits() throws InterruptedException {
        var event = FreshEvent.onSale(platform, 1);
        var first = new Visitor(platform, "nile");
        var cart = choose(first, event);
        var waiting = new Visitor(platform, "nile");
        var place = joins(waiting, event);
        assertThat(waiting.post(place, place.place() + "/cart", Map.of()).status())
                .as("nothing is offered yet")
                .isEqualTo(409);

        first.post(
                first.get(cart.place().replace("/checkout/", "/cart/")),
                cart.place().replace("/checkout/", "/cart/") + "/removal",
                Map.of());
        var offered = offered(waiting, place.place());
        assertThat(new Visitor(platform, "nile").get(event.path()).body())
                .as("it is promised")
                .doesNotContainPattern(QUANTITY);

        var taken = waiting.post(offered, place.place() + "/cart", Map.of());
        taken.leadsTo("/cart/.+");
        assertThat(taken.body()).contains(event.title());
        var checkout = waiting.get(taken.place().replace("/cart/", "/checkout/"));
        var order =
                waiting.post(checkout, checkout.place(), Map.of("email", "omar@example.org", "name", "Omar Farouk"));
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("outcome-paid", "Your tickets are here");
        assertThat(waiting.post(offered, place.place() + "/cart", Map.of()).status())
                .as("an offer is taken once")
                .isEqualTo(409);
    }

    private Answer choose(Visitor buyer, FreshEvent event) {
        var page = buyer.get(event.path());
        var cart = buyer.post(page, event.path() + "/holds", Map.of(page.find(QUANTITY), "1"));
        cart.leadsTo("/checkout/.+");
        return cart;
    }

    private static Answer joins(Visitor waiting, FreshEvent event) {
        var link = waiting.get(event.path()).find("href=\"([^\"]*/waiting\\?item=[^\"]+)\"");
        var form = waiting.get(link);
        var joined = waiting.post(
                form, link, Map.of(form.find(QUANTITY), "1", "email", "omar@example.org", "name", "Omar Farouk"));
        joined.leadsTo("/waiting/.+");
        return joined;
    }

    private static Answer offered(Visitor waiting, String place) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var page = waiting.get(place);
        while (!page.body().contains(place + "/cart\"") && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(250));
            page = waiting.get(place);
        }
        assertThat(page.body()).contains(place + "/cart\"");
        return page;
    }
}

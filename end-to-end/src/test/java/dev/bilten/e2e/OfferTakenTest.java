package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the waiting list to a paid order: what comes back goes to whoever waits, and to nobody else meanwhile. */
@OnPlatform
class OfferTakenTest {
    private final RunningPlatform platform;

    OfferTakenTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void what_comes_back_is_offered_taken_and_paid_for_by_whoever_waits() {
        var event = FreshEvent.onSale(platform, 1);
        var first = new Visitor(platform, "nile");
        var cart = new Buyer(first).takes(event.path(), 1);
        var waiting = new Visitor(platform, "nile");
        var place = new WaitingGuest(waiting).joins(event);
        assertThat(place.body()).contains("You are the first in line.");
        assertThat(waiting.post(place, place.place() + "/cart", Map.of()).status())
                .as("nothing is offered yet")
                .isEqualTo(409);

        first.post(
                first.get(cart.place().replace("/checkout/", "/cart/")),
                cart.place().replace("/checkout/", "/cart/") + "/removal",
                Map.of());
        var offered = new WaitingGuest(waiting).offered(place.place());
        assertThat(new Visitor(platform, "nile").get(event.path()).body())
                .as("it is promised")
                .doesNotContainPattern(Buyer.QUANTITY);

        var link = offered.find("href=\"(/events/[^\"?]+\\?voucher=[^\"]+)\"").replace("&amp;", "&");
        var kept = waiting.get(link);
        assertThat(kept.body())
                .as("whoever has the offer's code")
                .contains("Your places are kept for you until", "href=\"" + place.place() + "\"")
                .doesNotContain("Sold out", "The code is used", "used up", "/waiting?item=");
        assertThat(new Visitor(platform, "nile").get(event.path()).body()).doesNotContain("kept for you");

        var taken = waiting.post(offered, place.place() + "/cart", Map.of());
        taken.leadsTo("/cart/.+");
        assertThat(taken.body()).contains(event.title());
        assertThat(waiting.get(link).body())
                .as("in the own cart")
                .contains("Your places are in your cart until", "href=\"" + taken.place() + "\"", "Kept for you")
                .doesNotContain("Sold out", "used up", "/waiting?item=");
        assertThat(new Visitor(platform, "nile").get(link).body())
                .as("in another browser")
                .contains("Your places are in a cart at the moment", "href=\"" + place.place() + "\"");
        var elsewhere = new Visitor(platform, "nile");
        assertThat(elsewhere
                        .post(elsewhere.get(place.place()), place.place() + "/cart", Map.of())
                        .body())
                .as("the link on another device")
                .contains("Your places are in a cart at the moment")
                .doesNotContain("used up");
        waiting.post(offered, place.place() + "/cart", Map.of()).leadsTo(taken.place());
        var checkout = waiting.get(taken.place().replace("/cart/", "/checkout/"));
        var order = new Buyer(waiting).orders(checkout, WaitingGuest.OMAR);
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("outcome-paid", "Your tickets are here");
        assertThat(waiting.get(link).body()).as("and then it is over").doesNotContain("kept for you", "in your cart");
        assertThat(waiting.post(offered, place.place() + "/cart", Map.of()).status())
                .as("an offer is taken once")
                .isEqualTo(409);
    }
}

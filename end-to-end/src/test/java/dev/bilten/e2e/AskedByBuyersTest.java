package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often each request of a purchase in a browser asks the database. Whoever makes one of these dearer says why; whoever makes
 * one cheaper lowers the figure.
 */
@OnPlatform
@Tag("alone")
class AskedByBuyersTest {
    /** What an organizer's settings, look and switches are is remembered for a while: the first to come reads them. */
    private static final int PURCHASES = 4;

    private static final Map<String, Integer> STATEMENTS =
            Map.of("event", 2, "hold", 6, "event with a cart", 4, "cart", 3, "checkout", 3, "order", 16, "bought", 9);

    /** With the commits of those that write. */
    private static final Map<String, Integer> TRIPS =
            Map.of("event", 2, "hold", 7, "event with a cart", 4, "cart", 3, "checkout", 3, "order", 17, "bought", 9);

    @Test
    void a_purchase_asks_no_more_often_than_it_did(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 50);
        var statements = new TreeMap<String, Integer>();
        var trips = new TreeMap<String, Integer>();
        for (int i = 0; i < PURCHASES; i++) {
            var visitor = purchase(platform, event);
            least(statements, visitor, Visitor.Asked::statements);
            least(trips, visitor, Visitor.Asked::trips);
        }
        System.out.println("Statements of a purchase: " + statements);
        System.out.println("Waits for the server: " + trips);
        assertThat(above(statements, STATEMENTS)).isEmpty();
        assertThat(above(trips, TRIPS)).isEmpty();
        assertThat(statements).containsOnlyKeys(STATEMENTS.keySet());
    }

    private static Visitor purchase(RunningPlatform platform, FreshEvent event) {
        var buyer = Buyer.of(platform);
        var visitor = buyer.visitor();
        var checkout = buyer.takes(event.path(), 1);
        visitor.get(event.path());
        visitor.get(checkout.place().replace("/checkout/", "/cart/"));
        var order = buyer.orders(checkout);
        order.leadsTo("/o/.+");
        // once what the order set off leaves the organizer's connections alone
        visitor.get(order.place());
        visitor.get(order.place());
        return visitor;
    }

    /** Of each kind of request; the page that comes before there is a cart is another one than after. */
    private static void least(Map<String, Integer> costs, Visitor visitor, ToIntFunction<Visitor.Asked> cost) {
        boolean cart = false;
        for (var one : visitor.asked()) {
            var step = step(one.request(), cart);
            cart |= one.request().endsWith("/holds");
            costs.merge(step, cost.applyAsInt(one), Math::min);
        }
    }

    private static String step(String request, boolean cart) {
        if (request.endsWith("/holds")) {
            return "hold";
        }
        var steps = Map.of(
                "GET /checkout/", "checkout", "POST /checkout/", "order", "GET /cart/", "cart", "GET /o/", "bought");
        return steps.entrySet().stream()
                .filter(one -> request.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(cart ? "event with a cart" : "event");
    }

    private static Map<String, Integer> above(Map<String, Integer> costs, Map<String, Integer> most) {
        var above = new LinkedHashMap<String, Integer>();
        costs.forEach((step, cost) -> {
            if (cost > most.getOrDefault(step, 0)) {
                above.put(step, cost);
            }
        });
        return above;
    }
}

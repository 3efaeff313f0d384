package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The last tickets of an event, wanted by more people than there are tickets, through the shop's own forms. */
@OnPlatform
class OversellOverHttpTest {
    private static final int TICKETS = 10;
    private static final int BUYERS = 40;

    @Test
    void forty_buyers_at_once_get_exactly_the_last_ten_tickets(RunningPlatform platform) throws Exception {
        var event = FreshEvent.onSale(platform, TICKETS).path();
        var start = new CyclicBarrier(BUYERS);
        var endings = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var buyers = new ArrayList<Callable<String>>();
            for (int i = 0; i < BUYERS; i++) {
                buyers.add(() -> buys(new Visitor(platform, "nile"), event, start));
            }
            for (var buyer : pool.invokeAll(buyers)) {
                endings.add(buyer.get());
            }
        }
        assertThat(endings.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("sold", (long) TICKETS, "told that none are left", (long) BUYERS - TICKETS));
        assertThat(new Visitor(platform, "nile").get(event).body()).contains("Sold out");
    }

    static String buys(Visitor buyer, String event, CyclicBarrier start) throws Exception {
        var page = buyer.get(event);
        start.await(1, TimeUnit.MINUTES);
        if (page.body().contains("Sold out")) {
            return "told that none are left";
        }
        if (page.status() != 200) {
            return page.status() + " at " + page.path();
        }
        var checkout = new Buyer(buyer).chooses(page, event, 1);
        if (checkout.status() == 409 && checkout.body().contains("fewer left than you want")) {
            return "told that none are left";
        }
        var order = new Buyer(buyer).orders(checkout);
        var tickets = Buyer.tickets(order);
        return order.body().contains("outcome-paid") && tickets == 1
                ? "sold"
                : order.status() + " at " + order.path() + " with " + tickets + " tickets";
    }
}

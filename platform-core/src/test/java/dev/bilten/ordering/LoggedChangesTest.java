package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The log keeps which tickets were changed into which, and what was kept of the money. */
class LoggedChangesTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Product dear = shop.addTicket("Front row", 5, 40_00);

    @Test
    void each_ticket_that_was_swapped_cancelled_or_added_is_in_the_log() {
        var order = paid(3);
        var change = new ChangeOrder.Command(
                order.id(),
                List.of(order.positions().get(2).id()),
                Map.of(order.positions().get(1).id(), Item.of(dear.id())),
                Map.of(),
                List.of(new Wish(dear.id(), 1)),
                Optional.of(eur(5_00)));
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, change))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
        var logged = logged(order, "order.changed");
        assertThat(logged.path("changes")).isEqualTo(Json.tree("""
                [{"ticket": 2, "was": "Day ticket", "ticketNow": 4, "is": "Front row"},
                 {"ticket": 3, "was": "Day ticket"},
                 {"ticketNow": 5, "is": "Front row"}]"""));
        assertThat(logged.path("fee").path("minor").asLong()).isEqualTo(5_00);
    }

    @Test
    void what_was_kept_of_a_whole_order_is_in_the_log() {
        var order = paid(2);
        var cancel = shop.platform.get(CancelOrder.class);
        cancel.execute(shop.now, new CancelOrder.Command(order.id(), Optional.of(eur(7_00))));
        var logged = logged(order, "order.cancelled_with_fee");
        assertThat(logged.path("fee").path("minor").asLong()).isEqualTo(7_00);
    }

    private JsonNode logged(Order order, String action) {
        return shop
                .platform
                .get(AuditTrail.class)
                .of(shop.tenant, "order", order.id().toString(), 20)
                .stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .flatMap(AuditTrail.Entry::after)
                .map(Json::tree)
                .orElseThrow();
    }

    private Order paid(int quantity) {
        var order = shop.ordered(quantity);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}

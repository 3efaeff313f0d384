package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Shop;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Listed prices are frozen in a cart; what the rules of the day make of them is asked for once more when it is another sum. */
class AgreedPriceTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Shop shop = new Shop(5, 20_00);

    @Test
    void a_listed_price_that_rose_meanwhile_is_not_asked_for() {
        var cart = shop.held(2).secret();
        sql("update product set price_minor = 9900, version = version + 1");
        assertThat(order(cart, 40_00)).isInstanceOf(PlaceOrder.Result.Placed.class);
    }

    @Test
    void rules_that_make_another_sum_by_now_make_no_order_of_it_unasked() {
        var cart = shop.held(2).secret();
        sql("""
                update event set version = version + 1,
                  rules = rules || '{"pricing": {"schema": 1, "country": "AT", "rounding": {"schema": 1, "mode": "LINE"},
                    "taxes": {"usual": {"schema": 1, "homeRate": 0.19, "prices": "TAX_INCLUDED",
                      "adapting": "NET_STAYS", "place": "VENUE", "rows": []}}, "discounts": [],
                    "fees": [{"schema": 1, "id": "service", "name": {"en": "Service"}, "kind": "SERVICE", "rate": 0,
                      "fixedMinor": 300, "ofTotal": false, "paymentMethods": [], "channels": [], "bearer": "BUYER",
                      "taxRule": "usual"}]}}'""");
        assertThat(order(cart, 40_00))
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of(PlaceOrder.AGREED, "error.total-now", "43.00", "EUR")));
        assertThat(order(cart, 43_00)).isInstanceOf(PlaceOrder.Result.Placed.class);
    }

    private PlaceOrder.Result order(String cart, long agreed) {
        return shop.platform
                .get(PlaceOrder.class)
                .execute(
                        shop.now,
                        new PlaceOrder.Command(
                                cart,
                                new Buyer("buyer@example.test", "Nadia Buyer", "en"),
                                Channel.API,
                                List.of(),
                                InvoiceTo.NOBODY,
                                Optional.empty(),
                                Optional.of(new Money(agreed, EUR))));
    }

    private void sql(String update) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> database.sql().execute(update));
    }
}

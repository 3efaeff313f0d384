package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.CheckOrder;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a tax goes by the country of whoever buys, that is asked for, and not everybody is sold to. */
class SoldToCountryTest {
    private static final Tuple NO_NAME = tuple("/name", "error.required");

    private final Shop shop = new Shop(10, 119_00);

    @BeforeEach
    void nothing_is_sold_to_america() {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute("update event set rules = '" + """
                    {"pricing": {"schema": 1, "country": "AT", "rounding": {"schema": 1, "mode": "LINE"},
                      "taxes": {"usual": {"schema": 1, "homeRate": 0.19, "prices": "TAX_INCLUDED",
                         "adapting": "NET_STAYS", "place": "ONLINE", "rows": [
                           {"countries": ["US"], "buyers": "EVERYBODY", "outcome": "REFUSE", "rate": 0}]}},
                      "discounts": [], "fees": []}}""" + "'");
            database.sql().execute("update product set terms = jsonb_set(terms, '{taxRule}', '\"usual\"')");
        });
    }

    @Test
    void who_does_not_say_where_they_live_is_asked() {
        assertThat(refusals("Mona", Optional.empty()))
                .containsExactly(tuple("/invoice/country", "error.country-required"));
        assertThat(refusals("Mona", Optional.of("DE"))).isEmpty();
    }

    @Test
    void who_is_not_sold_to_learns_it_with_all_that_is_wrong_beside() {
        var nobody = tuple("/invoice/country", "error.not-sold-to-country");
        assertThat(refusals("", Optional.of("US"))).containsExactly(NO_NAME, nobody);
        assertThat(refusals("Mona", Optional.of("US"))).containsExactly(nobody);
        assertThat(shop.left()).isEqualTo(8);
    }

    @Test
    void of_a_cart_that_is_over_nothing_is_said() {
        var command = command(shop.held(1).secret(), "", Optional.of("US"));
        var check = shop.platform.get(CheckOrder.class);
        assertThat(check.execute(shop.now, command)).hasSize(2);
        assertThat(check.execute(shop.later(Duration.ofHours(1)), command)).isEmpty();
        assertThat(check.execute(shop.now, command("nobodys", "", Optional.of("US"))))
                .isEmpty();
    }

    /** By the order, and by the page that asks before it. */
    private List<Tuple> refusals(String name, Optional<String> country) {
        var command = command(shop.held(1).secret(), name, country);
        var told = told(shop.platform.get(CheckOrder.class).execute(shop.now, command));
        var refused = shop.platform.get(PlaceOrder.class).execute(shop.now, command)
                        instanceof PlaceOrder.Result.Refused(var violations)
                ? told(violations)
                : List.<Tuple>of();
        assertThat(refused).isEqualTo(told);
        return refused;
    }

    private static List<Tuple> told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> tuple(violation.pointer(), violation.key()))
                .toList();
    }

    private static PlaceOrder.Command command(String cart, String name, Optional<String> country) {
        return new PlaceOrder.Command(
                cart,
                new Buyer("mona@example.test", name, "en"),
                Channel.SHOP,
                List.of(),
                new InvoiceTo(1, country, "", "", "", false),
                Optional.empty());
    }
}

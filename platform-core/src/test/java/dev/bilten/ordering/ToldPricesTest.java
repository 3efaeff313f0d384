package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.api.PriceParts;
import dev.bilten.ordering.app.ExplainPrices;
import dev.bilten.ordering.app.ExplainPrices.Piece;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An order says what made its prices, also when the rules are others by then. */
class ToldPricesTest {
    private final Shop shop = new Shop(50, 20_00);
    private final Codes codes = new Codes(shop);

    @Test
    void which_code_and_which_discount_took_what_off_is_kept_with_each_ticket() {
        discounts("""
                [{"schema": 1, "id": "three", "name": {"en": "Group of three"}, "active": true,
                  "reach": {"channels": [], "window": {}, "products": [], "dates": "ANY", "withVouchers": true},
                  "offer": {"kind": "CHEAPEST", "count": 3, "cheapest": 1, "worthMinor": 0, "off": 1}}]""");
        var code = codes.made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.10"))), 5);
        var order = ordered(codes.held(code, 3).secret());
        assertThat(order.total()).isEqualTo(eur(36_00));
        assertThat(order.positions())
                .extracting(Order.Position::parts)
                .containsExactlyInAnyOrder(
                        new PriceParts(0, Optional.of("three"), 0),
                        new PriceParts(0, Optional.of("three"), 0),
                        new PriceParts(0, Optional.of("three"), 18_00));
        assertThat(explained(order))
                .isEqualTo(new MadePrice(
                        eur(0), Map.of(code.code(), eur(6_00)), Map.of(Text.of("en", "Group of three"), eur(18_00))));
        discounts("[]");
        assertThat(explained(order).discounts())
                .as("a discount that is gone is called by its id")
                .containsExactly(Map.entry(Text.of("en", "three"), eur(18_00)));
    }

    @Test
    void what_costs_as_listed_has_nothing_to_tell() {
        var order = shop.ordered(2);
        assertThat(shop.read(order).positions())
                .extracting(Order.Position::parts)
                .containsOnly(PriceParts.NONE);
        assertThat(explained(shop.read(order))).isEqualTo(new MadePrice(eur(0), Map.of(), Map.of()));
    }

    @Test
    void orders_are_found_by_the_code_they_were_bought_with() {
        var code = codes.made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.10"))), 5);
        var other = codes.made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.10"))), 5);
        var first = ordered(codes.held(code, 1).secret());
        var second = ordered(codes.held(code, 2).secret());
        ordered(codes.held(other, 1).secret());
        shop.ordered(1);
        var filter = OrderFilter.ALL.with(Optional.of(code.id()));
        assertThat(found(filter)).containsExactly(second.code(), first.code());
        shop.pay(shop.now, first);
        var paid = new OrderFilter(
                Optional.of(shop.event),
                Optional.of(OrderState.PAID),
                Optional.of(first.code()),
                Optional.empty(),
                Optional.empty());
        assertThat(found(paid.with(Optional.of(code.id())))).containsExactly(first.code());
        assertThat(found(paid.with(Optional.of(other.id())))).isEmpty();
        assertThat(found(filter.within(Optional.of(Set.of(shop.event))))).hasSize(2);
        assertThat(found(filter.within(Optional.of(Set.of(EventId.next()))))).isEmpty();
    }

    private List<String> found(OrderFilter filter) {
        var list = shop.platform.get(ListOrders.class);
        var found = list.execute(shop.tenant, filter, Optional.empty(), 10).results();
        assertThat(list.count(shop.tenant, filter)).isEqualTo(new ListOrders.Count(found.size(), false));
        return found.stream().map(OrderSummary::code).toList();
    }

    private MadePrice explained(Order order) {
        return shop.platform
                .get(ExplainPrices.class)
                .execute(shop.tenant, order.positions().stream().map(Piece::of).toList());
    }

    private Order ordered(String hold) {
        return shop.read(((PlaceOrder.Result.Placed) shop.order(shop.now, hold)).order());
    }

    private void discounts(String list) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .execute("update event set version = version + 1, rules = rules || '" + """
                        {"pricing": {"schema": 1, "country": "DE", "rounding": {"schema": 1, "mode": "LINE"},
                         "taxes": {}, "fees": [], "discounts": """ + list + "}}'"));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}

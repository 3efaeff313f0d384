package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.ordering.app.ChooseMethod;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadDue;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request costs what it asks for; the fee of a way to pay comes with the way, when the organizer has agreed. */
class ApprovedFeeTest {
    private static final List<String> WAYS = List.of(ScriptedGateway.ID, "invoice", "cash");

    private final Shop shop = new Shop(10, 25_00);
    private final FeesOfWays fees = FeesOfWays.at(shop);
    private final ReadDue due = shop.platform.get(ReadDue.class);

    @BeforeEach
    void on_request() {
        fees.run("update product set terms = terms || '{\"approval\": true}', version = version + 1");
    }

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_was_agreed_to_is_paid_with_the_fee_of_the_way_and_the_page_says_so_before() {
        var order = approved(Optional.empty());
        assertThat(order.total()).isEqualTo(eur(25_00));
        var told = due.execute(shop.tenant, order.id(), WAYS);
        assertThat(told.plain().open()).isEqualTo(eur(25_00));
        assertThat(told.of(ScriptedGateway.ID).open()).isEqualTo(eur(26_19));
        shop.pay(shop.now, order);
        var paid = shop.read(order);
        assertThat(paid.state()).isEqualTo(OrderState.PAID);
        assertThat(paid.total()).isEqualTo(eur(26_19));
        assertThat(paid.tax()).isEqualTo(eur(3_99 + 19));
    }

    @Test
    void a_request_that_named_its_way_to_pay_has_its_fee_once_and_another_way_takes_its_place() {
        var order = approved(Optional.of("invoice"));
        assertThat(order.total()).isEqualTo(eur(27_38));
        var told = due.execute(shop.tenant, order.id(), WAYS);
        assertThat(told.plain().open()).as("without any").isEqualTo(eur(25_00));
        assertThat(told.of("invoice").open()).isEqualTo(eur(27_38));
        shop.pay(shop.now, order);
        assertThat(shop.read(order).total()).isEqualTo(eur(26_19));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void what_is_told_of_each_way_is_what_it_comes_to() {
        fees.roundedByNet();
        var order = approved(Optional.empty());
        var told = due.execute(shop.tenant, order.id(), WAYS);
        assertThat(shop.read(order)).as("nothing is written by asking").isEqualTo(order);
        for (var way : WAYS) {
            var open = shop.platform.get(ChooseMethod.class).execute(shop.now, order.id(), way);
            assertThat(told.of(way).open()).as(way).isEqualTo(open);
            var written = shop.read(order);
            assertThat(told.of(way).order().total()).isEqualTo(written.total());
            assertThat(told.of(way).order().tax()).isEqualTo(written.tax());
        }
    }

    @Test
    void before_a_way_is_chosen_it_costs_what_all_of_them_have_in_common() {
        var order = approved(Optional.empty());
        var only = due.execute(shop.tenant, order.id(), List.of("invoice"));
        assertThat(only.by(Optional.empty()).open()).isEqualTo(eur(27_38));
        var several = due.execute(shop.tenant, order.id(), WAYS);
        assertThat(several.by(Optional.empty()).open()).isEqualTo(eur(25_00));
        assertThat(several.by(Optional.of("invoice")).open()).isEqualTo(eur(27_38));
    }

    private Order approved(Optional<String> method) {
        var placed = shop.platform
                .get(PlaceOrder.class)
                .execute(
                        shop.now,
                        new PlaceOrder.Command(
                                shop.held(1).secret(),
                                new Buyer("buyer@example.test", "Nadia Buyer", "en"),
                                Channel.SHOP,
                                List.of(),
                                InvoiceTo.NOBODY,
                                method));
        var order = ((PlaceOrder.Result.Placed) placed).order();
        assertThat(order.state()).isEqualTo(OrderState.REQUESTED);
        shop.platform.get(ApproveOrder.class).execute(shop.now, order.id());
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        return shop.read(order);
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}

package dev.bilten.ordering.domain;

import static dev.bilten.ordering.domain.Asked.lines;
import static dev.bilten.ordering.domain.Asked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the code of a ticket goes over to what takes its place. */
class CarriedVouchersTest {
    private static final VoucherValue FOUR = VoucherValue.amount(4_00);

    private final Fair fair = new Fair();
    private final Product ticket = fair.product(10_00);

    @Test
    void what_the_code_is_for_costs_as_much_less_and_uses_it() {
        var code = fair.voucher(_ -> Fair.off(FOUR), 1, Optional.empty());
        assertThat(unit(code, ticket)).isEqualTo(6_00);
        assertThat(uses(code, ticket)).isTrue();
    }

    @Test
    void a_bundle_costs_its_own_price() {
        var parts = List.of(new ProductTerms.Part(ticket.id(), Optional.empty(), 1, 10_00));
        var bundle = fair.product(50_00, Map.of("bundle", parts));
        assertThat(uses(fair.voucher(_ -> Fair.off(FOUR), 1, Optional.empty()), bundle))
                .isFalse();
    }

    @Test
    void so_does_what_the_code_is_not_for() {
        var other = fair.product(20_00);
        var scope = new VoucherScope(1, Set.of(ticket.id()), Set.of(), Set.of());
        var code = fair.voucher(
                _ -> new VoucherTerms(1, FOUR, scope, Optional.empty(), false, false, false), 1, Optional.empty());
        assertThat(uses(code, ticket)).isTrue();
        assertThat(unit(code, other)).isEqualTo(20_00);
    }

    @Test
    void an_offer_was_for_what_somebody_waited_for_and_a_code_of_another_event_for_that() {
        var offer = AdmittedVouchersTest.offered(fair.voucher(_ -> Fair.off(FOUR), 1, Optional.empty()));
        assertThat(unit(offer, ticket)).isEqualTo(10_00);
        var elsewhere = new Fair().voucher(_ -> Fair.off(FOUR), 1, Optional.empty());
        assertThat(unit(elsewhere, ticket)).isEqualTo(10_00);
    }

    @Test
    void a_budget_is_not_overdrawn() {
        var code = fair.voucher(_ -> Fair.off(FOUR), 9, Optional.of(5_00L));
        assertThat(carried(code, new Wish(ticket.id(), 2)).getFirst().unit().minor())
                .as("each the same, and together no more than there is")
                .isEqualTo(7_50);
    }

    @Test
    void places_that_a_code_keeps_are_for_what_needs_the_same_ones() {
        var alike = fair.product(20_00);
        var apart = fair.product(20_00);
        var hall = fair.quota();
        counted(hall, ticket, alike);
        counted(fair.quota(), apart);
        var code = fair.voucher(_ -> keeping(), 1, Optional.empty());
        assertThat(pot(code, swapped(code, Pot.BLOCKED, ticket), alike)).isEqualTo(Pot.BLOCKED);
        assertThat(pot(code, swapped(code, Pot.BLOCKED, ticket), apart)).isEqualTo(Pot.FREE);
        assertThat(pot(code, swapped(code, Pot.FREE, ticket), alike))
                .as("it was not one of those that are kept")
                .isEqualTo(Pot.FREE);
        assertThat(pot(fair.voucher(_ -> Fair.off(FOUR), 1, Optional.empty()), swapped(code, Pot.FREE, ticket), alike))
                .isEqualTo(Pot.FREE);
        assertThat(pot(beyond(), swapped(beyond(), Pot.BEYOND, ticket), apart))
                .as("given out beyond what there is it takes no place")
                .isEqualTo(Pot.BEYOND);
    }

    private Voucher beyond() {
        return fair.voucher(
                _ -> new VoucherTerms(1, FOUR, VoucherScope.EVERYTHING, Optional.empty(), false, true, false),
                1,
                Optional.empty());
    }

    private static VoucherTerms keeping() {
        return new VoucherTerms(1, FOUR, VoucherScope.EVERYTHING, Optional.empty(), true, false, false);
    }

    private void counted(QuotaId quota, Product... products) {
        for (var product : products) {
            fair.counted.add(new Assortment.Counted(quota, Optional.empty(), product.id(), Optional.empty()));
        }
    }

    private Order.Position swapped(Voucher code, Pot pot, Product product) {
        var plain = PlainPosition.of(fair.id, Item.of(product.id()), product.price(), false);
        return new Order.Position(
                plain.id(),
                plain.number(),
                plain.event(),
                plain.item(),
                plain.listed(),
                plain.price(),
                plain.taxRate(),
                plain.tax(),
                plain.taxDecision(),
                Optional.of(code.id()),
                plain.voucherOff(),
                plain.parts(),
                pot,
                plain.parent(),
                plain.contained(),
                plain.active(),
                plain.attendee(),
                plain.attendeeEmail());
    }

    private Pot pot(Voucher code, Order.Position before, Product to) {
        var swap = new OrderChange.Swap(before, Item.of(to.id()));
        return carried(code, one(to), List.of(swap)).getFirst().pot();
    }

    private long unit(Voucher code, Product product) {
        return carried(code, one(product)).getFirst().unit().minor();
    }

    private boolean uses(Voucher code, Product product) {
        return carried(code, one(product)).getFirst().voucher().isPresent();
    }

    private List<Hold.Line> carried(Voucher code, Wish wish) {
        return carried(code, wish, List.of());
    }

    private List<Hold.Line> carried(Voucher code, Wish wish, List<OrderChange.Swap> swaps) {
        var asked = List.of(new OrderChange.Asked("/swap/1", wish, List.of(), Optional.of(code.id())));
        var change = new OrderChange.Sound(List.of(), swaps, List.of(), asked);
        return new CarriedVouchers(fair.assortment(), change, Map.of(code.id(), code))
                .onto(lines(fair.sell(wish)), asked);
    }
}

package dev.bilten.ordering.domain;

import static dev.bilten.ordering.domain.Asked.lines;
import static dev.bilten.ordering.domain.Asked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.ordering.api.Hold;
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

    private long unit(Voucher code, Product product) {
        return carried(code, one(product)).getFirst().unit().minor();
    }

    private boolean uses(Voucher code, Product product) {
        return carried(code, one(product)).getFirst().voucher().isPresent();
    }

    private List<Hold.Line> carried(Voucher code, Wish wish) {
        var asked = List.of(new OrderChange.Asked("/swap/1", wish, List.of(), Optional.of(code.id())));
        var change = new OrderChange.Sound(List.of(), List.of(), List.of(), asked);
        return new CarriedVouchers(fair.assortment(), change, Map.of(code.id(), code))
                .onto(lines(fair.sell(wish)), asked);
    }
}

package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether what goes leaves a ticket that stays with too little beside it. */
class StayingAddOnsTest {
    private final Fair fair = new Fair();
    private final CategoryId bags = fair.addOns();
    private final Product bag = fair.product(3_00, Map.of(), Optional.of(bags));
    private final Order.Position seat = seat(1);

    @Test
    void the_least_that_goes_with_a_ticket_stays_while_it_does() {
        var first = bag(seat, false);
        var second = bag(seat, false);
        assertThat(lacking(List.of(first), seat, first, second)).isEmpty();
        assertThat(lacking(List.of(first, second), seat, first, second))
                .extracting(Violation::key)
                .containsExactly(WhyRefused.ADD_ONS_BETWEEN.key());
        assertThat(lacking(List.of(seat, first), seat, first))
                .as("the ticket goes too")
                .isEmpty();
    }

    @Test
    void what_was_too_little_before_is_nobodys_fault_now() {
        var other = seat(0);
        assertThat(lacking(List.of(other), seat, other)).isEmpty();
    }

    @Test
    void a_part_of_a_bundle_is_no_add_on_whatever_its_category_is() {
        var part = bag(seat, true);
        assertThat(lacking(List.of(part), seat, part))
                .as("none was taken from it")
                .isEmpty();
        var own = bag(seat, false);
        assertThat(lacking(List.of(own), seat, own, part)).as("none is left").hasSize(1);
    }

    private List<Violation> lacking(List<Order.Position> gone, Order.Position... all) {
        var order = PlainOrder.of(OrderState.PAID, fair.id, Arrays.asList(all), List.of());
        return StayingAddOns.violations(order, gone, Map.of(fair.id, fair.assortment()));
    }

    private Order.Position seat(int least) {
        var rule = new ProductTerms.AddOn(bags, least, 5, false, true);
        var product = fair.product(20_00, Map.of("addOns", List.of(rule)));
        return PlainPosition.of(fair.id, Item.of(product.id()), product.price(), false);
    }

    private Order.Position bag(Order.Position parent, boolean contained) {
        return PlainPosition.under(parent, Item.of(bag.id()), bag.price(), contained);
    }
}

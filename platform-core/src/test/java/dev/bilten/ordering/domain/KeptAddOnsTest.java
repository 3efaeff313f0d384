package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stays of the add-ons of a ticket that is swapped. */
class KeptAddOnsTest {

    private final Fair fair = new Fair();
    private final CategoryId bags = fair.addOns();
    private final Product bag = fair.product(3_00, Map.of(), Optional.of(bags));
    private final Product seat = taking(5, true);

    @Test
    void as_many_stay_as_the_new_ticket_takes() {
        var three = List.of(bag(false), bag(false), bag(false));
        assertThat(kept(taking(2, true), three).kept()).containsExactlyElementsOf(three.subList(0, 2));
        assertThat(kept(taking(3, true), three).kept()).containsExactlyElementsOf(three);
    }

    @Test
    void of_what_is_taken_once_one_stays() {
        var two = List.of(bag(false), bag(false));
        assertThat(kept(taking(2, false), two).kept()).containsExactly(two.getFirst());
    }

    @Test
    void a_part_of_a_bundle_is_no_add_on() {
        var kept = kept(taking(2, true), List.of(bag(true)));
        assertThat(kept.kept()).isEmpty();
        assertThat(kept.anew()).isEmpty();
    }

    @Test
    void what_is_for_a_date_is_bought_anew_for_the_date_of_the_new_ticket() {
        var first = fair.day(1, Map.of()).id();
        var second = fair.day(2, Map.of()).id();
        var own = List.of(position(dated(bag, first), false));
        assertThat(KeptAddOns.of(position(dated(seat, first), false), dated(seat, first), own, sold())
                        .kept())
                .isEqualTo(own);
        var moved = KeptAddOns.of(position(dated(seat, first), false), dated(seat, second), own, sold());
        assertThat(moved.kept()).isEmpty();
        assertThat(moved.anew()).containsExactly(new Wish(dated(bag, second), 1, Optional.empty(), List.of()));
    }

    private KeptAddOns kept(Product to, List<Order.Position> own) {
        return KeptAddOns.of(position(Item.of(seat.id()), false), Item.of(to.id()), own, sold());
    }

    private Map<EventId, Assortment> sold() {
        return Map.of(fair.id, fair.assortment());
    }

    private Product taking(int most, boolean repeatable) {
        return fair.product(20_00, Map.of("addOns", List.of(new ProductTerms.AddOn(bags, 0, most, false, repeatable))));
    }

    private static Item dated(Product product, DateId date) {
        return new Item(product.id(), Optional.empty(), Optional.of(date));
    }

    private Order.Position bag(boolean contained) {
        return position(Item.of(bag.id()), contained);
    }

    private Order.Position position(Item item, boolean contained) {
        return PlainPosition.of(fair.id, item, bag.price(), contained);
    }
}

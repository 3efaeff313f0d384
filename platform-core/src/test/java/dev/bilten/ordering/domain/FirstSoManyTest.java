package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.ProductTerms.AddOn;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** However carts are put together, the first so many are those who paid for it, no more of them and no fewer. */
class FirstSoManyTest {
    private static final int TRIALS = 400;
    private static final int FIRST = 9;
    private static final long EARLY = 10_00;
    private static final long LATE = 25_00;

    private final Fair fair = new Fair();
    private final Product shirt = shirt(EARLY);

    /** One that is sold alone beside, and in a bundle. */
    private final Product mug = fair.product(LATE, Map.of("tiers", first(EARLY)));

    private final Product ticket = with(shirt, false);
    private final Product allIn = with(shirt, true);
    private final Product box =
            fair.product(40_00, Map.of("bundle", List.of(new ProductTerms.Part(mug.id(), Optional.empty(), 2, 5_00))));

    @Test
    void as_many_as_the_price_is_for_have_it_whatever_else_is_bought_with_it() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var chance = new Chance(seed);
            var sold = new ArrayList<Hold.Line>();
            for (int buyer = 0; buyer < 6; buyer++) {
                sold.addAll(bought(sold, cart(chance)));
            }
            for (var product : List.of(shirt, mug)) {
                long paid = count(sold, product, EARLY) + count(sold, product, LATE);
                assertThat(count(sold, product, EARLY)).as("seed %d", seed).isEqualTo(Math.min(FIRST, paid));
            }
        }
    }

    @Test
    void what_is_included_or_part_of_a_bundle_takes_nobodys_price() {
        var sold = bought(List.of(), List.of(new Wish(box.id(), 9), with(allIn, 9)));
        assertThat(FirstSoMany.of(fair.products).in(sold)).isEmpty();
        assertThat(bought(sold, List.of(new Wish(mug.id(), FIRST))))
                .extracting(line -> line.listed().minor())
                .containsOnly(EARLY);
    }

    /** Nobody could tell one that was included from one of the first: the first would never end. */
    @Test
    void where_the_first_are_free_whatever_came_for_nothing_is_one_of_them() {
        var gift = shirt(0);
        var plain = with(gift, false);
        var first = bought(List.of(), List.of(wish(plain, gift, FIRST)));
        assertThat(first.getLast().listed().minor()).isZero();
        var next = bought(first, List.of(wish(plain, gift, 1)));
        assertThat(next.getLast().listed().minor()).isEqualTo(LATE);
    }

    private Product shirt(long early) {
        return fair.product(LATE, Map.of("tiers", first(early)), Optional.of(fair.addOns()));
    }

    private static List<ProductTerms.Tier> first(long early) {
        return List.of(new ProductTerms.Tier(Optional.empty(), Optional.of(FIRST), early));
    }

    private Product with(Product addOn, boolean included) {
        var rule = new AddOn(addOn.category().orElseThrow(), 0, 3, included, true);
        return fair.product(30_00, Map.of("addOns", List.of(rule)));
    }

    private Wish with(Product of, int count) {
        return wish(of, shirt, count);
    }

    private static Wish wish(Product of, Product addOn, int count) {
        return new Wish(
                new dev.bilten.catalog.api.Item(of.id(), Optional.empty(), Optional.empty()),
                count,
                Optional.empty(),
                List.of(new Wish(addOn.id(), count)));
    }

    private List<Wish> cart(Chance chance) {
        var all = new ArrayList<>(List.of(
                with(ticket, 1 + chance.below(3)),
                with(allIn, 1 + chance.below(3)),
                new Wish(mug.id(), 1 + chance.below(3)),
                new Wish(box.id(), 1 + chance.below(2))));
        java.util.Collections.shuffle(all, chance.random());
        return all.subList(0, 1 + chance.below(all.size()));
    }

    private List<Hold.Line> bought(List<Hold.Line> before, List<Wish> wishes) {
        var counted = FirstSoMany.of(fair.products);
        var sold = new Request.Sold(counted, counted.in(before));
        var request = new Request(wishes, Channel.SHOP, Fair.NOW, Optional.empty(), List.of(), sold);
        return ((Admission.Admitted) Admission.of(fair.assortment(), request)).lines();
    }

    private static long count(List<Hold.Line> lines, Product product, long price) {
        return lines.stream()
                .filter(line -> line.product().equals(product.id())
                        && !line.contained()
                        && line.listed().minor() == price)
                .mapToLong(Hold.Line::quantity)
                .sum();
    }
}

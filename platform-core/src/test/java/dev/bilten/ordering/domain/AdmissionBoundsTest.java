package dev.bilten.ordering.domain;

import static dev.bilten.ordering.domain.Asked.kind;
import static dev.bilten.ordering.domain.Asked.lines;
import static dev.bilten.ordering.domain.Asked.one;
import static dev.bilten.ordering.domain.Asked.refused;
import static dev.bilten.ordering.domain.Asked.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exactly as many as there may be: what stands beside a limit is on its right side. */
class AdmissionBoundsTest {
    private final Fair fair = new Fair();

    @Test
    void a_cart_has_a_hundred_lines_and_a_line_a_hundred_add_ons() {
        assertThat(Admission.tooMuch(many(100))).isEmpty();
        assertThat(Admission.tooMuch(many(101))).containsExactly(Refusal.of("/lines", WhyRefused.TOO_MANY_LINES, 100));
        var one = new Wish(ProductId.next(), 1);
        assertThat(Admission.tooMuch(List.of(one, carrying(many(100))))).isEmpty();
        assertThat(Admission.tooMuch(List.of(one, carrying(many(101)))))
                .containsExactly(Refusal.of("/lines/1/addOns", WhyRefused.TOO_MANY_LINES, 100));
        assertThat(fair.ask())
                .isEqualTo(new Admission.Refused(List.of(Refusal.of("/lines", WhyRefused.NOTHING_CHOSEN))));
    }

    private static List<Wish> many(int count) {
        return Collections.nCopies(count, new Wish(ProductId.next(), 1));
    }

    private static Wish carrying(List<Wish> addOns) {
        return new Wish(Item.of(ProductId.next()), 1, Optional.empty(), addOns);
    }

    @Test
    void a_cart_has_a_thousand_tickets_with_what_is_in_it() {
        var mug = fair.product(1);
        var all = IntStream.range(0, 100)
                .mapToObj(_ -> new Wish(fair.product(1).id(), 10))
                .toArray(Wish[]::new);
        assertThat(lines(fair.ask(all))).hasSize(100);
        refused(asked(List.of(line(mug, 1, Optional.empty())), all), "/lines", WhyRefused.TOO_MANY_TICKETS);
    }

    @Test
    void of_a_product_there_are_as_many_as_its_limits_say_with_what_is_in_the_cart() {
        var plain = fair.product(1, Map.of("minPerOrder", 2));
        var red = fair.kind(plain, 1, SaleWindow.ALWAYS, true);
        var blue = fair.kind(plain, 1, SaleWindow.ALWAYS, true);
        var shirt = fair.with(plain, red, blue);
        assertThat(lines(fair.ask(kind(shirt, red.id(), 10)))).hasSize(1);
        assertThat(lines(fair.ask(kind(shirt, red.id(), 6), kind(shirt, blue.id(), 4))))
                .hasSize(2);
        assertThat(lines(fair.ask(kind(shirt, red.id()), kind(shirt, blue.id()))))
                .hasSize(2);
        var four = List.of(line(shirt, 4, Optional.empty()));
        assertThat(lines(asked(four, kind(shirt, red.id(), 6)))).hasSize(1);
        refused(asked(four, kind(shirt, red.id(), 7)), "/lines/0/quantity", WhyRefused.AT_MOST);
        assertThat(lines(asked(List.of(line(shirt, 1, Optional.empty())), kind(shirt, red.id()))))
                .hasSize(1);
    }

    @Test
    void nobody_has_to_take_more_than_they_may() {
        var ticket = fair.product(1, Map.of("minPerOrder", 20));
        assertThat(lines(fair.ask(new Wish(ticket.id(), 10)))).hasSize(1);
        refused(fair.ask(new Wish(ticket.id(), 9)), "/lines/0/quantity", WhyRefused.AT_LEAST);
    }

    @Test
    void staff_may_name_the_same_twice() {
        var ticket = fair.product(1);
        assertThat(lines(fair.sell(one(ticket), one(ticket)))).hasSize(2);
        refused(fair.ask(one(ticket), one(ticket)), "/lines/1/product", WhyRefused.REPEATED_PRODUCT);
    }

    @Test
    void with_each_ticket_go_as_many_add_ons_as_its_rule_says() {
        var lunch = addOn();
        var ticket = eating(1, 2, lunch, true);
        refused(fair.ask(with(ticket, 2, lunch, 1)), "/lines/0/addOns", WhyRefused.ADD_ONS_BETWEEN);
        assertThat(lines(fair.ask(with(ticket, 2, lunch, 2)))).hasSize(2);
        assertThat(lines(fair.ask(with(ticket, 2, lunch, 4)))).hasSize(2);
        refused(fair.ask(with(ticket, 2, lunch, 5)), "/lines/0/addOns", WhyRefused.ADD_ONS_BETWEEN);
        refused(fair.ask(with(ticket, 2, lunch, 0)), "/lines/0/addOns/0/quantity", WhyRefused.BETWEEN);
        refused(fair.ask(with(ticket, 2, lunch, 1_001)), "/lines/0/addOns/0/quantity", WhyRefused.BETWEEN);
    }

    @Test
    void of_an_add_on_there_are_as_many_in_all_as_its_own_limit_says() {
        var lunch = addOn();
        var ticket = eating(0, 9, lunch, true);
        var other = eating(0, 9, lunch, true);
        assertThat(lines(fair.ask(with(ticket, 1, lunch, 6), with(other, 1, lunch, 4))))
                .hasSize(4);
        refused(
                fair.ask(with(ticket, 1, lunch, 6), with(other, 1, lunch, 5)),
                "/lines/0/addOns/0/quantity",
                WhyRefused.AT_MOST);
    }

    @Test
    void an_add_on_has_none_of_its_own() {
        var lunch = addOn();
        var ticket = eating(0, 2, lunch, true);
        var nested = new Wish(Item.of(lunch.id()), 1, Optional.empty(), List.of(new Wish(lunch.id(), 1)));
        refused(
                fair.ask(new Wish(Item.of(ticket.id()), 1, Optional.empty(), List.of(nested))),
                "/lines/0/addOns/0/product",
                WhyRefused.ADD_ON_UNKNOWN);
    }

    @Test
    void what_stays_with_a_swapped_ticket_counts_among_its_add_ons() {
        var lunch = addOn();
        var must = eating(1, 1, lunch, false);
        var may = eating(0, 2, lunch, false);
        var kept = new Request.Staff(Map.of(0, List.of(Item.of(lunch.id()))));
        assertThat(lines(fair.sell(Channel.SHOP, kept, one(must)))).hasSize(1);
        refused(fair.sell(one(must)), "/lines/0/addOns", WhyRefused.ADD_ONS_BETWEEN);
        refused(
                fair.sell(Channel.SHOP, kept, with(may, 1, lunch, 1)),
                "/lines/0/addOns/0/quantity",
                WhyRefused.ADD_ON_TWICE);
        assertThat(lines(fair.sell(with(may, 1, lunch, 1)))).hasSize(2);
    }

    @Test
    void a_cart_out_of_which_something_was_taken_still_needs_enough_of_what_was_chosen() {
        var ticket = fair.product(1, Map.of("minPerOrder", 2));
        var sold = fair.assortment();
        assertThat(Admission.tooFew(sold, List.of(line(ticket, 1, Optional.empty()))))
                .extracting(wrong -> wrong.pointer(), wrong -> wrong.key())
                .containsExactly(tuple("/lines", WhyRefused.TOO_FEW_OF.key()));
        assertThat(Admission.tooFew(sold, List.of(line(ticket, 2, Optional.empty()))))
                .isEmpty();
        assertThat(Admission.tooFew(sold, List.of(line(ticket, 1, Optional.of(7)))))
                .as("it goes with another ticket")
                .isEmpty();
    }

    private Product addOn() {
        return fair.product(8_00, Map.of(), Optional.of(fair.addOns()));
    }

    private Product eating(int min, int max, Product lunch, boolean repeatable) {
        var rule = new ProductTerms.AddOn(lunch.category().orElseThrow(), min, max, false, repeatable);
        return fair.product(20_00, Map.of("addOns", List.of(rule)));
    }

    private Admission asked(List<Hold.Line> already, Wish... wishes) {
        return Admission.of(
                fair.assortment(),
                new Request(List.of(wishes), Channel.SHOP, Fair.NOW, Optional.empty(), already, Request.Sold.NOTHING));
    }

    private Hold.Line line(Product product, int quantity, Optional<Integer> parent) {
        return Asked.line(fair.id, product, quantity, parent);
    }
}

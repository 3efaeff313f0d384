package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.util.List;
import java.util.Optional;

/** What is asked for, and what came of it. */
final class Asked {
    private Asked() {}

    static Wish one(Product product) {
        return new Wish(product.id(), 1);
    }

    static Wish kind(Product product, VariationId kind) {
        return kind(product, kind, 1);
    }

    static Wish kind(Product product, VariationId kind, int quantity) {
        return new Wish(new Item(product.id(), Optional.of(kind), Optional.empty()), quantity);
    }

    static Wish on(Product product, dev.bilten.catalog.api.DateId date) {
        return new Wish(new Item(product.id(), Optional.empty(), Optional.of(date)), 1);
    }

    static Wish with(Product product, int quantity, Product addOn, int addOns) {
        return new Wish(Item.of(product.id()), quantity, Optional.empty(), List.of(new Wish(addOn.id(), addOns)));
    }

    static Wish offered(Product product, long minor, String currency) {
        return new Wish(Item.of(product.id()), 1, Optional.of(Money.of(minor, currency)), List.of());
    }

    static void refused(Admission answer, String pointer, WhyRefused why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Admission.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::pointer, Refusal::why)
                                .contains(tuple(pointer, why)));
    }

    static List<Hold.Line> lines(Admission answer) {
        assertThat(answer).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) answer).lines();
    }

    /** One that is in a cart already. */
    static Hold.Line line(EventId event, Product product, int quantity, Optional<Integer> parent) {
        return new Hold.Line(
                1,
                event,
                Item.of(product.id()),
                quantity,
                product.price(),
                product.price(),
                product.taxRate(),
                Optional.empty(),
                Pot.FREE,
                parent,
                false);
    }
}

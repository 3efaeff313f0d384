package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.PriceList;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.ProductTerms.OpenPrice;
import dev.bilten.catalog.api.ProductTerms.PriceKind;
import dev.bilten.catalog.api.ProductTerms.Tier;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.domain.pricing.ListedPrice.Answer;
import dev.bilten.ordering.domain.pricing.ListedPrice.Part;
import dev.bilten.ordering.domain.pricing.ListedPrice.Question;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListedPriceTest {
    private static final Optional<Long> NO = Optional.empty();
    private static final Tier FIRST_TEN = new Tier(Optional.empty(), Optional.of(10), 15_00);
    private static final Tier EARLY = new Tier(Optional.of(Till.NOW.plus(Duration.ofDays(1))), Optional.empty(), 20_00);

    @Test
    void a_line_that_straddles_a_tier_is_split_there() {
        var list = list(PriceKind.FIXED, NO, NO, NO, List.of(FIRST_TEN));
        assertThat(ask(list, 5, 8)).isEqualTo(listed(new Part(2, 15_00), new Part(3, 30_00)));
        assertThat(ask(list, 2, 8)).isEqualTo(listed(new Part(2, 15_00)));
        assertThat(ask(list, 1, 10)).isEqualTo(listed(new Part(1, 30_00)));
    }

    @Test
    void a_line_may_run_through_several_tiers() {
        var next = new Tier(Optional.empty(), Optional.of(12), 18_00);
        var list = list(PriceKind.FIXED, NO, NO, NO, List.of(FIRST_TEN, next));
        assertThat(ask(list, 6, 8)).isEqualTo(listed(new Part(2, 15_00), new Part(2, 18_00), new Part(2, 30_00)));
    }

    @Test
    void an_early_price_ends_at_its_moment() {
        var list = list(PriceKind.FIXED, NO, NO, NO, List.of(EARLY));
        var lastMoment = Till.NOW.plus(Duration.ofDays(1)).minusNanos(1);
        assertThat(ListedPrice.of(list, new Question(1, lastMoment, NO, 0))).isEqualTo(listed(new Part(1, 20_00)));
        assertThat(ListedPrice.of(list, new Question(1, lastMoment.plusNanos(1), NO, 0)))
                .isEqualTo(listed(new Part(1, 30_00)));
    }

    @Test
    void a_date_has_its_own_price_before_any_tier() {
        var list = list(PriceKind.FIXED, NO, Optional.of(40_00L), NO, List.of(EARLY));
        assertThat(ask(list, 1, 0)).isEqualTo(listed(new Part(1, 40_00)));
    }

    @Test
    void a_variation_with_its_own_price_follows_only_what_names_it() {
        var child = Optional.of(12_00L);
        var saturday = Optional.of(40_00L);
        assertThat(ask(list(PriceKind.FIXED, child, saturday, NO, List.of(EARLY)), 1, 0))
                .isEqualTo(listed(new Part(1, 12_00)));
        assertThat(ask(list(PriceKind.FIXED, child, saturday, Optional.of(14_00L), List.of(EARLY)), 1, 0))
                .isEqualTo(listed(new Part(1, 14_00)));
    }

    @Test
    void the_list_of_an_item_says_what_the_catalogue_says_of_it() {
        var event = EventId.next();
        var product = new Product(
                ProductId.next(),
                event,
                Optional.empty(),
                Text.EMPTY,
                Text.EMPTY,
                Money.of(30_00, "EUR"),
                BigDecimal.ZERO,
                0,
                10,
                true,
                ProductTerms.PLAIN,
                List.of(),
                0);
        var child = variation(product, Optional.of(Money.of(12_00, "EUR")));
        var adult = variation(product, Optional.empty());
        var saturday = new EventDate(
                DateId.next(),
                event,
                Text.EMPTY,
                Till.NOW,
                Optional.empty(),
                SaleWindow.ALWAYS,
                true,
                Map.of(product.id().value(), 40_00L, child.id().value(), 14_00L),
                0);
        assertThat(ask(PriceList.of(product, Optional.empty(), Optional.empty()), 1, 0))
                .isEqualTo(listed(new Part(1, 30_00)));
        assertThat(ask(PriceList.of(product, Optional.of(child), Optional.empty()), 1, 0))
                .isEqualTo(listed(new Part(1, 12_00)));
        assertThat(ask(PriceList.of(product, Optional.of(child), Optional.of(saturday)), 1, 0))
                .isEqualTo(listed(new Part(1, 14_00)));
        assertThat(ask(PriceList.of(product, Optional.of(adult), Optional.of(saturday)), 1, 0))
                .isEqualTo(listed(new Part(1, 40_00)));
    }

    private static Variation variation(Product product, Optional<Money> price) {
        return new Variation(
                VariationId.next(), product.id(), Text.EMPTY, Text.EMPTY, price, SaleWindow.ALWAYS, 0, true, 0);
    }

    @Test
    void free_is_free() {
        assertThat(ask(list(PriceKind.FREE, NO, NO, NO, List.of()), 3, 0)).isEqualTo(listed(new Part(3, 0)));
    }

    @Test
    void buyers_choose_an_open_price_within_its_limits() {
        var list = new PriceList(
                PriceKind.OPEN, 5_00, new OpenPrice(Optional.of(50_00L), Optional.of(10_00L)), NO, NO, NO, List.of());
        assertThat(choose(list, Optional.of(5_00L))).isEqualTo(listed(new Part(1, 5_00)));
        assertThat(choose(list, Optional.of(50_00L))).isEqualTo(listed(new Part(1, 50_00)));
        assertThat(choose(list, NO)).isEqualTo(listed(new Part(1, 10_00)));
        var outside = new Answer.NotPossible(Violation.of("/price", "error.between", 5_00L, 50_00L));
        assertThat(choose(list, Optional.of(4_99L))).isEqualTo(outside);
        assertThat(choose(list, Optional.of(50_01L))).isEqualTo(outside);
    }

    @Test
    void without_a_suggestion_a_buyer_has_to_say_a_price() {
        var list = list(PriceKind.OPEN, NO, NO, NO, List.of());
        assertThat(choose(list, NO)).isEqualTo(new Answer.NotPossible(Violation.of("/price", "error.required")));
    }

    private static Answer ask(PriceList list, int quantity, long sold) {
        return ListedPrice.of(list, new Question(quantity, Till.NOW, NO, sold));
    }

    private static Answer choose(PriceList list, Optional<Long> amount) {
        return ListedPrice.of(list, new Question(1, Till.NOW, amount, 0));
    }

    private static Answer listed(Part... parts) {
        return new Answer.Listed(List.of(parts));
    }

    private static PriceList list(
            PriceKind kind,
            Optional<Long> variation,
            Optional<Long> onDate,
            Optional<Long> variationOnDate,
            List<Tier> tiers) {
        return new PriceList(kind, 30_00, OpenPrice.NONE, variation, onDate, variationOnDate, tiers);
    }
}

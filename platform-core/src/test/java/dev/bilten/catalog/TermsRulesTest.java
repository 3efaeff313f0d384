package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TermsRulesTest {
    private static final Instant MAY = Instant.parse("2027-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2027-06-01T00:00:00Z");
    private static final CategoryId MUGS = CategoryId.next();

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        Terms.plain().sale(new SaleWindow(Optional.of(JUNE), Optional.of(MAY))),
                        "/terms/sale/until error.end-before-start"),
                Arguments.of(Terms.plain().limits(0, null), "/terms/minPerOrder error.between"),
                Arguments.of(Terms.plain().limits(11, null), "/terms/minPerOrder error.more-than-most"),
                Arguments.of(Terms.plain().limits(4, 2), "/terms/maxPerPerson error.less-than-least"),
                Arguments.of(
                        Terms.plain().tier(Optional.empty(), Optional.empty(), 1), "/terms/tiers/0 error.tier-endless"),
                Arguments.of(
                        Terms.plain().tier(Optional.of(MAY), Optional.empty(), -1),
                        "/terms/tiers/0/priceMinor error.price-out-of-range"),
                Arguments.of(
                        Terms.plain()
                                .tier(Optional.of(JUNE), Optional.empty(), 1)
                                .tier(Optional.of(MAY), Optional.empty(), 2),
                        "/terms/tiers/1 error.tier-never-reached"),
                Arguments.of(
                        Terms.plain().price(ProductTerms.PriceKind.FREE).tier(Optional.of(MAY), Optional.empty(), 1),
                        "/terms/tiers error.fixed-price-only"),
                Arguments.of(
                        Terms.plain().open(10_00L, 11_00L), "/terms/open/suggestedMinor error.above-highest-price"),
                Arguments.of(Terms.plain().open(4_00L, null), "/terms/open/highestMinor error.below-lowest-price"),
                Arguments.of(
                        Terms.plain().open(10_00L, null).price(ProductTerms.PriceKind.FIXED),
                        "/terms/open error.open-price-only"),
                Arguments.of(Terms.plain().addOn(MUGS, 3, 2), "/terms/addOns/0/max error.between"),
                Arguments.of(Terms.plain().addOn(MUGS, -1, 2), "/terms/addOns/0/min error.between"),
                Arguments.of(
                        Terms.plain().addOn(MUGS, 0, 2).addOn(MUGS, 0, 1),
                        "/terms/addOns/1/category error.repeated-choice"),
                Arguments.of(
                        Terms.plain().part(new ProductTerms.Part(ProductId.next(), Optional.empty(), 0, 0)),
                        "/terms/bundle/0/count error.between"),
                Arguments.of(Terms.plain().validity(JUNE, MAY, null), "/terms/validity/until error.end-before-start"),
                Arguments.of(Terms.plain().validity(MAY, null, 3), "/terms/validity/days error.validity-one-way"),
                Arguments.of(Terms.plain().validity(null, null, 0), "/terms/validity/days error.between"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void terms_that_make_no_sense_are_told_where_they_stand(Terms terms, String told) {
        assertThat(draft(terms).violations())
                .extracting(violation -> violation.pointer() + " " + violation.key())
                .containsExactly(told);
    }

    @Test
    void early_birds_by_time_and_number_are_fine() {
        var terms = Terms.plain()
                .tier(Optional.of(MAY), Optional.of(100), 3_00)
                .tier(Optional.of(MAY), Optional.of(200), 4_00)
                .tier(Optional.of(JUNE), Optional.empty(), 4_50)
                .addOn(MUGS, 0, 3)
                .limits(2, 8);
        assertThat(draft(terms).violations()).extracting(Violation::pointer).isEmpty();
    }

    private static ProductDraft draft(Terms terms) {
        return new ProductDraft(Text.of("en", "Ticket"), Text.EMPTY, 5_00, BigDecimal.ZERO, 10, true)
                .with(terms.terms());
    }
}

package dev.bilten.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Discount.Dates;
import dev.bilten.catalog.api.Discount.Offer;
import dev.bilten.catalog.api.Discount.Reach;
import dev.bilten.catalog.api.ProductTerms.OpenPrice;
import dev.bilten.catalog.api.ProductTerms.PriceKind;
import dev.bilten.catalog.api.ProductTerms.Tier;
import dev.bilten.catalog.api.TaxRow.Buyers;
import dev.bilten.catalog.api.TaxRow.Outcome;
import dev.bilten.catalog.api.TaxRule.Adapting;
import dev.bilten.catalog.api.TaxRule.PlaceOfSupply;
import dev.bilten.catalog.api.TaxRule.Prices;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricingRulesTest {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final VoucherChoices NOTHING = new VoucherChoices(Set.of(), Set.of(), Set.of());

    private final TaxRule full = rule(
            row("DE", Buyers.EVERYBODY, Outcome.RATE, "0.19"),
            row("EU", Buyers.BUSINESSES_WITH_VALID_VAT_ID, Outcome.REVERSE_CHARGE, "0"));
    private final PricingRules sound = new PricingRules(
            1,
            "DE",
            Rounding.NET,
            Map.of("full", full),
            List.of(new Discount(
                    1,
                    "early",
                    Text.of("en", "Early", "ar", "مبكر"),
                    true,
                    new Reach(
                            Set.of(Channel.SHOP),
                            new SaleWindow(Optional.of(NOON), Optional.empty()),
                            Set.of(),
                            Dates.SAME,
                            false),
                    Offer.cheapestOf(3, 1, BigDecimal.ONE))),
            List.of(fee("card", "0.029", false, "full")));

    @Test
    void a_country_has_to_be_said_before_a_tax_depends_on_it() {
        var rule = rule(row("AT", Buyers.EVERYBODY, Outcome.RATE, "0.2"));
        var nowhere = new PricingRules(1, "", Rounding.LINE, Map.of("usual", rule), List.of(), List.of());
        assertThat(nowhere.violations())
                .extracting(violation -> violation.pointer() + " " + violation.key())
                .containsExactly("/country error.required");
        assertThat(PricingRules.PLAIN.violations()).isEmpty();
    }

    @Test
    void rules_that_make_sense_have_nothing_wrong() {
        assertThat(sound.violations()).isEmpty();
    }

    @Test
    void a_fee_is_called_what_the_event_calls_it() {
        var named = new PricingRules(
                1,
                "DE",
                Rounding.LINE,
                Map.of(),
                List.of(),
                List.of(
                        named("booking", Text.of("en", "Booking fee", "de", "Vorverkaufsgebühr")),
                        named("nameless", Text.of("en", " "))));
        assertThat(named.feeName("booking", "de")).contains(Phrase.of("Vorverkaufsgebühr"));
        assertThat(named.feeName("booking", "fr")).contains(Phrase.of("Booking fee", "en"));
        assertThat(named.feeName("nameless", "en")).isEmpty();
        assertThat(named.feeName("gone", "en")).isEmpty();
    }

    @Test
    void documents_come_back_as_they_were_stored() {
        assertThat(again(sound)).isEqualTo(sound);
        var voucher = VoucherValue.percent(new BigDecimal("0.125"));
        assertThat(again(voucher)).isEqualTo(voucher);
        var scope = new VoucherScope(
                1, Set.of(ProductId.next()), Set.of(VariationId.next()), Set.of(QuotaId.next(), QuotaId.next()));
        assertThat(again(scope)).isEqualTo(scope);
    }

    @Test
    void a_value_that_only_a_newer_version_knows_is_named_in_the_failure() {
        var newer = Json.write(sound).replace("\"NET\"", "\"NET_TO_FIVE_CENTS\"");
        assertThatThrownBy(() -> Json.read(newer, PricingRules.class))
                .hasMessageContaining("PricingRules")
                .rootCause()
                .hasMessageContaining("NET_TO_FIVE_CENTS")
                .hasMessageContaining("NET_KEEP_GROSS");
        var reverse = Json.write(sound).replace("REVERSE_CHARGE", "SPLIT_PAYMENT");
        assertThatThrownBy(() -> Json.read(reverse, PricingRules.class))
                .rootCause()
                .hasMessageContaining("SPLIT_PAYMENT");
    }

    @Test
    void a_document_of_a_newer_schema_is_refused() {
        for (var document : List.of(sound, full, Rounding.LINE, VoucherValue.NONE, VoucherScope.EVERYTHING)) {
            var newer = Json.write(document).replace("\"schema\":1", "\"schema\":2");
            assertThatThrownBy(() -> Json.read(newer, document.getClass()))
                    .rootCause()
                    .hasMessageContaining("schema 2");
        }
    }

    @Test
    void a_row_that_an_earlier_one_leaves_nothing_is_found() {
        var all = row("", Buyers.EVERYBODY, Outcome.RATE, "0.19");
        assertThat(keys(rule(all, row("DE", Buyers.CONSUMERS, Outcome.RATE, "0.19"))
                        .violations()))
                .containsExactly("/rows/1 error.row-never-reached");
        assertThat(keys(rule(all, row("DE", Buyers.CONSUMERS, Outcome.NO_TAX, "0"))
                        .violations()))
                .containsExactly("/rows/1 error.row-contradicts");
        var eu = row("EU", Buyers.BUSINESSES, Outcome.REVERSE_CHARGE, "0");
        assertThat(keys(rule(eu, row("FR", Buyers.BUSINESSES_WITH_VALID_VAT_ID, Outcome.RATE, "0.2"))
                        .violations()))
                .containsExactly("/rows/1 error.row-contradicts");
        assertThat(rule(eu, row("US", Buyers.BUSINESSES, Outcome.NO_TAX, "0")).violations())
                .isEmpty();
        assertThat(rule(eu, row("", Buyers.BUSINESSES, Outcome.NO_TAX, "0")).violations())
                .isEmpty();
        assertThat(rule(eu, row("FR", Buyers.EVERYBODY, Outcome.RATE, "0.2")).violations())
                .isEmpty();
    }

    @Test
    void rates_countries_and_combinations_out_of_range_are_found() {
        assertThat(keys(TaxRule.flat(new BigDecimal("1.01")).violations())).containsExactly("/homeRate error.between");
        assertThat(keys(TaxRule.flat(new BigDecimal("-0.01")).violations())).containsExactly("/homeRate error.between");
        assertThat(keys(rule(row("XX", Buyers.EVERYBODY, Outcome.NO_TAX, "0.1")).violations()))
                .containsExactly("/rows/0/rate error.cannot-combine", "/rows/0/countries error.unknown-choice");
        var onTop = new TaxRule(1, TENTH, Prices.TAX_ON_TOP, Adapting.GROSS_STAYS, PlaceOfSupply.VENUE, List.of());
        assertThat(keys(onTop.violations())).containsExactly("/adapting error.cannot-combine");
        assertThat(keys(PricingRules.plain("EU").violations())).containsExactly("/country error.unknown-choice");
    }

    @Test
    void discounts_that_cannot_be_meant_are_found() {
        assertThat(discount("a", Reach.EVERYTHING, Offer.fromCount(0, TENTH)))
                .containsExactly("/offer/count error.between");
        assertThat(discount("a", Reach.EVERYTHING, Offer.fromCount(2, new BigDecimal("1.1"))))
                .containsExactly("/offer/off error.between");
        assertThat(discount("a", Reach.EVERYTHING, Offer.fromWorth(0, TENTH)))
                .containsExactly("/offer/worthMinor error.cannot-combine");
        assertThat(discount("a", Reach.EVERYTHING, Offer.cheapestOf(3, 4, TENTH)))
                .containsExactly("/offer/cheapest error.between");
        assertThat(discount(" ", Reach.EVERYTHING, Offer.fromCount(2, TENTH))).containsExactly("/id error.required");
        var distinct = new Reach(
                Set.of(), new SaleWindow(Optional.of(NOON), Optional.of(NOON)), Set.of(), Dates.DISTINCT, true);
        assertThat(discount("a", distinct, Offer.fromWorth(1, TENTH)))
                .containsExactly("/reach/dates error.cannot-combine", "/reach/window/until error.end-before-start");
    }

    @Test
    void fees_that_cannot_be_meant_are_found() {
        var rules = new PricingRules(
                1,
                "DE",
                Rounding.LINE,
                Map.of("full", full),
                List.of(),
                List.of(fee("card", "0.029", false, "none"), fee("card", "0.6", true, "full")));
        assertThat(keys(rules.violations()))
                .containsExactly(
                        "/fees/0/taxRule error.unknown-choice",
                        "/fees/1/rate error.between",
                        "/fees/1/id error.name-taken");
    }

    @Test
    void names_that_mean_nothing_are_found() {
        var gone = new Discount(
                1,
                "gone",
                Text.EMPTY,
                true,
                new Reach(Set.of(), SaleWindow.ALWAYS, Set.of(ProductId.next()), Dates.ANY, true),
                Offer.fromCount(2, TENTH));
        var rules = new PricingRules(1, "DE", Rounding.LINE, Map.of(), List.of(gone), List.of());
        assertThat(keys(rules.strangers(Set.of()))).containsExactly("/discounts/0/reach/products error.unknown-choice");
        var scope = new VoucherScope(1, Set.of(ProductId.next()), Set.of(), Set.of(QuotaId.next()));
        assertThat(keys(scope.violations(NOTHING)))
                .containsExactly("/products error.unknown-choice", "/quotas error.unknown-choice");
    }

    @Test
    void a_voucher_says_only_what_its_kind_needs() {
        assertThat(VoucherValue.percent(BigDecimal.ONE).violations()).isEmpty();
        assertThat(keys(VoucherValue.percent(new BigDecimal("1.5")).violations()))
                .containsExactly("/rate error.between");
        assertThat(keys(VoucherValue.amount(-1).violations())).containsExactly("/minor error.price-out-of-range");
        assertThat(keys(new VoucherValue(1, VoucherValue.Kind.NONE, TENTH, 5).violations()))
                .containsExactly("/rate error.cannot-combine", "/minor error.cannot-combine");
    }

    @Test
    void an_open_price_leaves_room_for_a_choice_and_every_tier_ends() {
        assertThat(prices(PriceKind.FIXED, OpenPrice.NONE, new Tier(Optional.of(NOON), Optional.empty(), 5)))
                .isEmpty();
        assertThat(prices(PriceKind.OPEN, new OpenPrice(Optional.of(9_00L), Optional.empty())))
                .containsExactly("/terms/open/highestMinor error.between");
        assertThat(prices(PriceKind.OPEN, new OpenPrice(Optional.of(20_00L), Optional.of(25_00L))))
                .containsExactly("/terms/open/suggestedMinor error.between");
        assertThat(prices(PriceKind.FREE, OpenPrice.NONE, new Tier(Optional.empty(), Optional.empty(), -5)))
                .containsExactly(
                        "/terms/tiers/0/priceMinor error.price-out-of-range",
                        "/terms/tiers/0 error.tier-without-end",
                        "/terms/tiers error.cannot-combine");
    }

    private static List<String> prices(PriceKind kind, OpenPrice open, Tier... tiers) {
        return keys(
                new PriceList(kind, 10_00, open, Optional.empty(), Optional.empty(), Optional.empty(), List.of(tiers))
                        .violations());
    }

    private static List<String> discount(String id, Reach reach, Offer offer) {
        var discount = new Discount(1, id, Text.EMPTY, true, reach, offer);
        var rules = new PricingRules(1, "DE", Rounding.LINE, Map.of(), List.of(discount), List.of());
        return keys(rules.violations()).stream()
                .map(found -> found.substring("/discounts/0".length()))
                .toList();
    }

    private static Fee named(String id, Text name) {
        var fee = fee(id, "0.01", false, "full");
        return new Fee(
                1,
                id,
                name,
                fee.kind(),
                fee.rate(),
                fee.fixedMinor(),
                fee.ofTotal(),
                fee.paymentMethods(),
                fee.channels(),
                fee.bearer(),
                fee.taxRule());
    }

    private static Fee fee(String id, String rate, boolean ofTotal, String taxRule) {
        return new Fee(
                1,
                id,
                Text.of("en", "Card"),
                Fee.Kind.PAYMENT,
                new BigDecimal(rate),
                35,
                ofTotal,
                Set.of("card"),
                Set.of(Channel.SHOP),
                Fee.Bearer.BUYER,
                taxRule);
    }

    private static TaxRule rule(TaxRow... rows) {
        return new TaxRule(
                1,
                new BigDecimal("0.19"),
                Prices.TAX_INCLUDED,
                Adapting.NET_STAYS,
                PlaceOfSupply.ONLINE,
                List.of(rows));
    }

    private static TaxRow row(String country, Buyers buyers, Outcome outcome, String rate) {
        return new TaxRow(country.isEmpty() ? Set.of() : Set.of(country), buyers, outcome, new BigDecimal(rate));
    }

    private static List<String> keys(List<Violation> violations) {
        return violations.stream().map(one -> one.pointer() + " " + one.key()).toList();
    }

    @SuppressWarnings("unchecked") // a value's class is a class of its type
    private static <T> T again(T value) {
        return Json.read(Json.write(value), (Class<T>) value.getClass());
    }
}

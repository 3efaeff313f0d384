package dev.bilten.ordering.domain.pricing;

import static dev.bilten.ordering.domain.pricing.RoundingTest.amounts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRow.Buyers;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.api.TaxRule.Adapting;
import dev.bilten.catalog.api.TaxRule.PlaceOfSupply;
import dev.bilten.catalog.api.TaxRule.Prices;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.TaxDecision.Excluded;
import dev.bilten.ordering.api.TaxDecision.Outcome;
import dev.bilten.ordering.api.TaxDecision.Reason;
import dev.bilten.ordering.api.TaxStanding;
import dev.bilten.ordering.api.TaxStanding.VatId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A German organizer's webinar and hall ticket, sold to all sorts of buyers. */
class TaxTest {
    private static final List<TaxRow> ROWS = List.of(
            row(Set.of("DE"), Buyers.EVERYBODY, TaxRow.Outcome.RATE, "0.19"),
            row(Set.of("EU"), Buyers.BUSINESSES_WITH_VALID_VAT_ID, TaxRow.Outcome.REVERSE_CHARGE, "0"),
            row(Set.of("AT"), Buyers.EVERYBODY, TaxRow.Outcome.RATE, "0.2"),
            row(Set.of("CH"), Buyers.CONSUMERS, TaxRow.Outcome.REFUSE, "0"),
            row(Set.of("CH"), Buyers.BUSINESSES, TaxRow.Outcome.NO_TAX, "0"));

    @Test
    void a_buyer_at_home_pays_the_home_rate() {
        var bill = bill(online(Adapting.NET_STAYS), consumer("DE"));
        assertThat(amounts(bill.sum())).isEqualTo("100.00+19.00=119.00");
        var decision = bill.lines().getFirst().tax();
        assertThat(decision.rule()).contains("online");
        assertThat(decision.row()).contains(1);
        assertThat(decision.outcome()).isEqualTo(Outcome.RATED);
        assertThat(decision.excluded()).isEmpty();
    }

    @Test
    void a_consumer_abroad_pays_the_tax_of_there_on_the_same_net() {
        var bill = bill(online(Adapting.NET_STAYS), consumer("AT"));
        assertThat(amounts(bill.sum())).isEqualTo("100.00+20.00=120.00");
        assertThat(bill.lines().getFirst().tax().excluded())
                .containsExactly(new Excluded(1, Reason.OTHER_COUNTRY), new Excluded(2, Reason.NO_VALID_VAT_ID));
    }

    @Test
    void where_the_gross_stays_the_organizer_bears_the_difference() {
        // 119 / 1.2 = 99.1667 → 99.17
        assertThat(amounts(bill(online(Adapting.GROSS_STAYS), consumer("AT")).sum()))
                .isEqualTo("99.17+19.83=119.00");
    }

    @Test
    void a_business_with_a_valid_vat_id_owes_the_tax_itself() {
        for (var adapting : Adapting.values()) {
            var bill = bill(online(adapting), business("FR", VatId.VALID));
            assertThat(amounts(bill.sum())).isEqualTo("100.00+0.00=100.00");
            assertThat(bill.lines().getFirst().tax().outcome()).isEqualTo(Outcome.REVERSE_CHARGE);
        }
    }

    @Test
    void an_unchecked_vat_id_changes_nothing() {
        for (var state : List.of(VatId.NONE, VatId.UNCHECKED, VatId.INVALID)) {
            var bill = bill(online(Adapting.NET_STAYS), business("AT", state));
            assertThat(amounts(bill.sum())).isEqualTo("100.00+20.00=120.00");
            assertThat(bill.lines().getFirst().tax().buyer().vatId()).isEqualTo(state);
        }
    }

    @Test
    void where_no_row_fits_the_home_rate_counts_and_every_row_says_why_not() {
        var decision = bill(online(Adapting.NET_STAYS), consumer("US"))
                .lines()
                .getFirst()
                .tax();
        assertThat(decision.row()).isEmpty();
        assertThat(decision.rate()).isEqualByComparingTo("0.19");
        assertThat(decision.excluded()).hasSize(5).allMatch(one -> one.reason() == Reason.OTHER_COUNTRY);
    }

    @Test
    void a_refused_buyer_gets_no_bill_but_the_row_that_says_so() {
        var basket = Till.in("EUR")
                .tax("online", online(Adapting.NET_STAYS))
                .buyer(consumer("CH"))
                .line(1, 500, "0.19")
                .ruled(1, 119_00, "online")
                .basket();
        assertThat(Pricing.of(basket))
                .isEqualTo(new Pricing.Result.NotSold(List.of(new Pricing.Refusal("line2", 4, "CH"))));
    }

    @Test
    void an_export_is_exempt() {
        var bill = bill(online(Adapting.NET_STAYS), business("CH", VatId.NONE));
        assertThat(amounts(bill.sum())).isEqualTo("100.00+0.00=100.00");
        assertThat(bill.rates()).extracting(Bill.RateSum::outcome).containsExactly(Outcome.EXEMPT);
    }

    @Test
    void an_admission_is_taxed_where_the_door_is_whoever_buys() {
        var rule =
                new TaxRule(1, Till.rate("0.19"), Prices.TAX_INCLUDED, Adapting.NET_STAYS, PlaceOfSupply.VENUE, ROWS);
        var bill = bill(rule, business("FR", VatId.VALID));
        assertThat(amounts(bill.sum())).isEqualTo("100.00+19.00=119.00");
        assertThat(bill.lines().getFirst().tax().country()).isEqualTo("DE");
    }

    @Test
    void an_online_buyer_who_has_not_said_a_country_counts_as_one_from_the_venue() {
        var decision = bill(online(Adapting.NET_STAYS), TaxStanding.UNKNOWN)
                .lines()
                .getFirst()
                .tax();
        assertThat(decision.country()).isEqualTo("DE");
        assertThat(decision.buyer().country()).isEqualTo(Optional.empty());
    }

    @Test
    void tax_on_top_is_added_to_the_listed_price() {
        var rule = new TaxRule(
                1, Till.rate("0.08875"), Prices.TAX_ON_TOP, Adapting.NET_STAYS, PlaceOfSupply.VENUE, List.of());
        // 20.00 × 8.875 % = 1.775 → 1.78
        var bill = Till.in("USD").tax("ny", rule).ruled(1, 20_00, "ny").bill();
        assertThat(amounts(bill.sum())).isEqualTo("20.00+1.78=21.78");
    }

    private static Bill bill(TaxRule rule, TaxStanding buyer) {
        return Till.in("EUR")
                .tax("online", rule)
                .buyer(buyer)
                .ruled(1, 119_00, "online")
                .bill();
    }

    private static TaxRule online(Adapting adapting) {
        return new TaxRule(1, Till.rate("0.19"), Prices.TAX_INCLUDED, adapting, PlaceOfSupply.ONLINE, ROWS);
    }

    private static TaxRow row(Set<String> countries, Buyers buyers, TaxRow.Outcome outcome, String rate) {
        return new TaxRow(countries, buyers, outcome, new BigDecimal(rate));
    }

    private static TaxStanding consumer(String country) {
        return new TaxStanding(Optional.of(country), false, VatId.NONE);
    }

    private static TaxStanding business(String country, VatId vatId) {
        return new TaxStanding(Optional.of(country), true, vatId);
    }
}

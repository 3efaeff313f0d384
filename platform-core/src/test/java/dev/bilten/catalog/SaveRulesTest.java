package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Discount.Dates;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaveRulesTest {
    private final Shop shop = new Shop(10, 20_00);
    private final SaveRules save = shop.platform.get(SaveRules.class);
    private final Catalog catalog = shop.platform.get(Catalog.class);

    @Test
    void what_is_saved_is_what_holds_then() {
        var rules = rules(20, new BigDecimal("0.1"));
        assertThat(save.execute(shop.now, new SaveRules.Command(shop.event, version(), rules)))
                .isInstanceOf(SaveRules.Result.Saved.class);
        assertThat(catalog.rules(shop.tenant, shop.event)).isEqualTo(rules);
    }

    @Test
    void whoever_saw_an_older_version_changes_nothing() {
        var seen = version();
        save.execute(shop.now, new SaveRules.Command(shop.event, seen, rules(20, BigDecimal.ZERO)));
        assertThat(save.execute(shop.now, new SaveRules.Command(shop.event, seen, rules(25, BigDecimal.ZERO))))
                .isInstanceOf(SaveRules.Result.Stale.class);
        assertThat(catalog.rules(shop.tenant, shop.event).holdMinutes()).isEqualTo(20);
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_name() {
        var result =
                save.execute(shop.now, new SaveRules.Command(shop.event, version(), rules(0, new BigDecimal("2"))));
        assertThat(result).isInstanceOf(SaveRules.Result.Refused.class);
        assertThat(((SaveRules.Result.Refused) result).violations())
                .extracting(Violation::pointer)
                .containsExactly("/holdMinutes", "/cancelling/feeRate");
    }

    @Test
    void a_discount_on_what_another_event_sells_is_refused() {
        var strange = new Shop(1, 1_00).ticket;
        for (var product : List.of(shop.ticket, strange)) {
            var reach = new Discount.Reach(Set.of(Channel.SHOP), SaleWindow.ALWAYS, Set.of(product), Dates.ANY, false);
            var discount = new Discount(
                    1, "group", Text.of("en", "Group"), true, reach, Discount.Offer.cheapestOf(3, 1, BigDecimal.ONE));
            var rules = EventRules.PLAIN.with(PricingRules.PLAIN.discounting(List.of(discount)));
            var result = save.execute(shop.now, new SaveRules.Command(shop.event, version(), rules));
            if (product.equals(shop.ticket)) {
                assertThat(result).isInstanceOf(SaveRules.Result.Saved.class);
            } else {
                assertThat(((SaveRules.Result.Refused) result).violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/pricing/discounts/0/reach/products");
            }
        }
    }

    @Test
    void the_log_says_who_changed_which_fee_and_which_discount_and_what_was_before() {
        var tax = PricingRules.PLAIN.taxedBy(Map.of("vat", TaxRule.flat(new BigDecimal("0.19"))));
        var fee = new Fee(
                1,
                "service",
                Text.of("en", "Service"),
                Fee.Kind.SERVICE,
                BigDecimal.ZERO,
                1_50,
                false,
                Set.of(),
                Set.of(),
                Fee.Bearer.BUYER,
                "vat");
        saved(EventRules.PLAIN.with(tax.charging(List.of(fee))));
        var offer = Discount.Offer.cheapestOf(3, 1, BigDecimal.ONE);
        var everywhere = new Discount.Reach(Set.of(Channel.SHOP), SaleWindow.ALWAYS, Set.of(), Dates.ANY, false);
        var discount = new Discount(1, "groups", Text.of("en", "Groups"), true, everywhere, offer);
        saved(EventRules.PLAIN.with(tax.discounting(List.of(discount))));
        assertThat(logged())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("-> ", "service").doesNotContain("groups"), second -> {
                            assertThat(second.split("->")[0])
                                    .contains("service")
                                    .doesNotContain("groups");
                            assertThat(second.split("->")[1]).contains("groups").doesNotContain("service");
                        });
    }

    @Test
    void a_tax_rule_stays_while_a_product_is_taxed_by_it() {
        var vat =
                EventRules.PLAIN.with(PricingRules.PLAIN.taxedBy(Map.of("vat", TaxRule.flat(new BigDecimal("0.19")))));
        assertThat(taxedBy("vat")).extracting(Violation::pointer).containsExactly("/terms/taxRule");
        saved(vat);
        assertThat(taxedBy("vat")).isEmpty();
        var result = save.execute(shop.now, new SaveRules.Command(shop.event, version(), EventRules.PLAIN));
        assertThat(((SaveRules.Result.Refused) result).violations())
                .containsExactly(Violation.of("/pricing/taxes/vat", "error.tax-rule-in-use", "vat"));
        assertThat(catalog.rules(shop.tenant, shop.event)).isEqualTo(vat);
    }

    /** Returns what stands against it. */
    private List<Violation> taxedBy(String rule) {
        var terms = Json.onto(ProductTerms.PLAIN).read("{\"taxRule\": \"" + rule + "\"}");
        var draft = new ProductDraft(Text.of("en", "Taxed"), Text.EMPTY, 119_00, BigDecimal.ZERO, 10, true).with(terms);
        var result = shop.platform
                .get(SaveProduct.class)
                .execute(shop.now, new SaveProduct.Command(shop.event, Optional.empty(), draft));
        return result instanceof SaveProduct.Result.Refused(var violations) ? violations : List.of();
    }

    @Test
    void an_unknown_event_has_no_rules_to_save() {
        assertThat(save.execute(shop.now, new SaveRules.Command(EventId.next(), 0, EventRules.PLAIN)))
                .isInstanceOf(SaveRules.Result.NotFound.class);
    }

    private void saved(EventRules rules) {
        assertThat(save.execute(shop.now, new SaveRules.Command(shop.event, version(), rules)))
                .isInstanceOf(SaveRules.Result.Saved.class);
    }

    private List<String> logged() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql().createQuery("""
                                select cast(before as text) || ' -> ' || cast(after as text) from audit_entry
                                where action = 'event.rules' and actor_name <> '' order by at, id""").mapTo(String.class).list());
    }

    private long version() {
        return catalog.event(shop.tenant, shop.event).orElseThrow().version();
    }

    private static EventRules rules(int holdMinutes, BigDecimal feeRate) {
        return new EventRules(
                1,
                PricingRules.plain("FR"),
                holdMinutes,
                5,
                60,
                3,
                24,
                new CancelRules(false, true, Optional.of(12), feeRate, 1_00),
                EventRules.BuyerRules.PLAIN,
                30,
                false);
    }
}

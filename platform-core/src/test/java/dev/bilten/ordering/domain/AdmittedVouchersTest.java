package dev.bilten.ordering.domain;

import static dev.bilten.ordering.domain.Asked.lines;
import static dev.bilten.ordering.domain.Asked.one;
import static dev.bilten.ordering.domain.Asked.refused;
import static dev.bilten.ordering.domain.Asked.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a code opens, and what it takes off of what. */
class AdmittedVouchersTest {
    private final Fair fair = new Fair();

    @Test
    void what_is_hidden_needs_a_voucher_that_shows_it() {
        var hidden = fair.product(10_00, Map.of("hidden", true));
        var other = fair.product(10_00);
        refused(fair.ask(one(hidden)), "/lines/0/product", WhyRefused.NEEDS_CODE);
        refused(fair.ask(shows(other), one(hidden)), "/lines/0/product", WhyRefused.NEEDS_CODE);
        assertThat(lines(fair.ask(shows(hidden), one(hidden)))).hasSize(1);
    }

    private Voucher shows(Product product) {
        var scope = new VoucherScope(1, Set.of(product.id()), Set.of(), Set.of());
        return fair.voucher(
                _ -> new VoucherTerms(1, VoucherValue.NONE, scope, Optional.empty(), false, false, true),
                5,
                Optional.empty());
    }

    @Test
    void a_voucher_says_why_it_is_no_good() {
        var ticket = fair.product(10_00);
        var two = fair.voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 2, Optional.empty());
        var hidden = fair.product(10_00, Map.of("hidden", true));
        refused(fair.ask(shows(hidden), new Wish(hidden.id(), 6)), "/voucher", WhyRefused.VOUCHER_USES_LEFT);
        refused(fair.ask(shows(fair.product(1)), one(ticket)), "/voucher", WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
        var lines = lines(fair.ask(two, new Wish(ticket.id(), 2)));
        assertThat(lines.getFirst().listed().minor()).isEqualTo(10_00);
        assertThat(lines.getFirst().unit().minor()).isEqualTo(6_00);
    }

    @Test
    void where_uses_do_not_reach_the_dearest_get_them_and_the_others_cost_what_is_listed() {
        var child = fair.product(5_00);
        var ticket = fair.product(10_00);
        var once = fair.voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 1, Optional.empty());
        var lines = lines(fair.ask(once, one(child), new Wish(ticket.id(), 2)));
        assertThat(lines)
                .extracting(
                        Hold.Line::quantity,
                        line -> line.unit().minor(),
                        line -> line.voucher().isPresent())
                .containsExactly(tuple(1, 5_00L, false), tuple(1, 6_00L, true), tuple(1, 10_00L, false));
        assertThat(Hold.uses(lines).get(once.id())).isEqualTo(new Vouchers.Use(1, 4_00));
    }

    @Test
    void what_needs_the_code_gets_its_use_before_what_is_dearer() {
        var hidden = fair.product(1_00, Map.of("hidden", true));
        var ticket = fair.product(10_00);
        var once = fair.voucher(
                _ -> new VoucherTerms(
                        1, VoucherValue.amount(50), VoucherScope.EVERYTHING, Optional.empty(), false, false, true),
                1,
                Optional.empty());
        assertThat(lines(fair.ask(once, one(ticket), one(hidden))))
                .extracting(line -> line.unit().minor())
                .containsExactly(10_00L, 50L);
    }

    @Test
    void a_budget_is_given_to_the_dearest_and_to_its_last_unit() {
        var child = fair.product(5_00);
        var ticket = fair.product(10_00);
        var voucher = fair.voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 9, Optional.of(9_00L));
        var lines = lines(fair.ask(voucher, one(child), new Wish(ticket.id(), 4)));
        assertThat(lines)
                .extracting(Hold.Line::quantity, line -> line.unit().minor())
                .containsExactly(tuple(1, 5_00L), tuple(2, 6_00L), tuple(1, 9_00L), tuple(1, 10_00L));
        assertThat(Hold.uses(lines).get(voucher.id())).isEqualTo(new Vouchers.Use(5, 9_00));
    }

    @Test
    void what_is_included_in_a_ticket_uses_no_voucher() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var ticket = fair.product(20_00, Map.of("addOns", List.of(new ProductTerms.AddOn(extras, 1, 1, true, false))));
        var once = fair.voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 1, Optional.empty());
        var lines = lines(fair.ask(once, with(ticket, 1, lunch, 1)));
        assertThat(Hold.uses(lines).get(once.id())).isEqualTo(new Vouchers.Use(1, 4_00));
        assertThat(lines(fair.ask(once, with(ticket, 2, lunch, 2))))
                .extracting(line -> line.unit().minor(), line -> line.voucher().isPresent())
                .containsExactly(tuple(16_00L, true), tuple(20_00L, false), tuple(0L, false), tuple(0L, false));
    }

    @Test
    void a_voucher_beyond_the_stock_takes_none_of_it() {
        var ticket = fair.product(10_00);
        var terms =
                new VoucherTerms(1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), false, true, false);
        var lines = lines(fair.ask(fair.voucher(_ -> terms, 1, Optional.empty()), one(ticket)));
        assertThat(lines.getFirst().pot()).isEqualTo(Pot.BEYOND);
    }

    @Test
    void a_code_is_for_its_event_before_its_end_and_as_often_as_there_are_uses() {
        var ticket = fair.product(10_00);
        var four = fair.voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 4, Optional.empty());
        var none = fair.voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 0, Optional.empty());
        var elsewhere = new Fair().voucher(_ -> Fair.off(VoucherValue.amount(4_00)), 4, Optional.empty());
        refused(fair.ask(elsewhere, one(ticket)), "/voucher", WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
        refused(fair.ask(none, one(ticket)), "/voucher", WhyRefused.VOUCHER_USED_UP);
        refused(fair.ask(until(four, Fair.NOW), one(ticket)), "/voucher", WhyRefused.VOUCHER_OVER);
        assertThat(lines(fair.ask(until(four, Fair.NOW.plusMillis(1)), one(ticket))))
                .hasSize(1);
    }

    @Test
    void what_is_hidden_is_sold_as_often_as_the_code_has_uses() {
        var hidden = fair.product(10_00, Map.of("hidden", true));
        assertThat(lines(fair.ask(shows(hidden), new Wish(hidden.id(), 5)))).hasSize(1);
        var covers = fair.voucher(_ -> VoucherTerms.PLAIN, 5, Optional.empty());
        refused(fair.ask(covers, one(hidden)), "/lines/0/product", WhyRefused.NEEDS_CODE);
    }

    @Test
    void an_offer_is_for_what_is_kept_and_not_for_one_more() {
        var ticket = fair.product(10_00);
        var meal = fair.product(9_00);
        var parts = List.of(new ProductTerms.Part(meal.id(), Optional.empty(), 3, 10_00));
        var bundle = fair.product(50_00, Map.of("bundle", parts));
        assertThat(lines(fair.ask(offer(2), new Wish(ticket.id(), 2)))).hasSize(1);
        refused(fair.ask(offer(2), new Wish(ticket.id(), 3)), "/voucher", WhyRefused.VOUCHER_USES_LEFT);
        assertThat(lines(fair.ask(offer(4), one(bundle)))).hasSize(2);
        refused(fair.ask(offer(3), one(bundle)), "/voucher", WhyRefused.VOUCHER_USES_LEFT);
    }

    @Test
    void what_is_included_comes_from_beyond_the_stock_only_where_all_its_tickets_do() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var ticket = fair.product(20_00, Map.of("addOns", List.of(new ProductTerms.AddOn(extras, 1, 1, true, false))));
        var beyond = fair.voucher(
                _ -> new VoucherTerms(
                        1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), false, true, false),
                1,
                Optional.empty());
        assertThat(lines(fair.ask(beyond, with(ticket, 1, lunch, 1))))
                .extracting(Hold.Line::pot)
                .containsExactly(Pot.BEYOND, Pot.BEYOND);
        assertThat(lines(fair.ask(beyond, with(ticket, 2, lunch, 2))))
                .extracting(Hold.Line::pot)
                .containsExactly(Pot.BEYOND, Pot.FREE, Pot.FREE, Pot.FREE);
    }

    @Test
    void what_is_included_uses_a_code_that_keeps_its_place_or_shows_it() {
        var extras = fair.addOns();
        var lunch = fair.product(8_00, Map.of(), Optional.of(extras));
        var secret = fair.addOns();
        var wine = fair.product(8_00, Map.of("hidden", true), Optional.of(secret));
        var rules = List.of(
                new ProductTerms.AddOn(extras, 0, 1, true, false), new ProductTerms.AddOn(secret, 0, 1, true, false));
        var ticket = fair.product(20_00, Map.of("addOns", rules));
        var keeps = fair.voucher(
                _ -> new VoucherTerms(
                        1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), true, false, false),
                2,
                Optional.empty());
        var shows = fair.voucher(
                _ -> new VoucherTerms(
                        1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), false, false, true),
                2,
                Optional.empty());
        assertThat(Hold.uses(lines(fair.ask(keeps, with(ticket, 1, lunch, 1)))).get(keeps.id()))
                .isEqualTo(new Vouchers.Use(2, 0));
        assertThat(Hold.uses(lines(fair.ask(shows, with(ticket, 1, wine, 1)))).get(shows.id()))
                .isEqualTo(new Vouchers.Use(2, 0));
    }

    private Voucher offer(int uses) {
        return offered(fair.voucher(_ -> VoucherTerms.PLAIN, uses, Optional.empty()));
    }

    /** The same, made for somebody who waits. */
    static Voucher offered(Voucher voucher) {
        return changed(voucher, Optional.empty(), true);
    }

    private static Voucher until(Voucher voucher, Instant end) {
        return changed(voucher, Optional.of(end), false);
    }

    private static Voucher changed(Voucher one, Optional<Instant> until, boolean offer) {
        return new Voucher(
                one.id(),
                one.event(),
                one.code(),
                one.terms(),
                one.maxUses(),
                one.used(),
                one.budgetMinor(),
                one.spentMinor(),
                until,
                offer,
                one.tag(),
                one.comment(),
                one.createdAt(),
                one.version());
    }
}

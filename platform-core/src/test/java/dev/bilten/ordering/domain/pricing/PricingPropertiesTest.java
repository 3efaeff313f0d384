package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is promised of every bill, tried on thousands of baskets. Small baskets come first, so the first failure is a small
 * one; it names its seed. {@code -Dbilten.test.seed} and {@code -Dbilten.test.trials} try others.
 */
class PricingPropertiesTest {
    private static final long SEED = Long.getLong("bilten.test.seed", 20_270_301);
    private static final int TRIALS = Integer.getInteger("bilten.test.trials", 3_000);
    private static final int LARGEST = 12;

    @Test
    void lines_and_fees_add_up_to_the_total_and_to_the_sums_by_rate() {
        forAll((basket, bill) -> {
            var sums = sums(bill);
            assertThat(bill.sum()).isEqualTo(added(basket, sums));
            assertThat(bill.sum()).isEqualTo(added(basket, bill.rates().stream().map(Bill.RateSum::sum)));
            for (var rate : bill.rates()) {
                var its = Stream.concat(
                        bill.lines().stream()
                                .filter(line -> line.tax().rate().compareTo(rate.rate()) == 0
                                        && line.tax().outcome() == rate.outcome())
                                .map(Bill.Line::sum),
                        bill.charged().stream()
                                .filter(fee -> fee.tax().rate().compareTo(rate.rate()) == 0
                                        && fee.tax().outcome() == rate.outcome())
                                .map(Bill.ChargedFee::sum));
                assertThat(rate.sum()).isEqualTo(added(basket, its));
            }
            assertThat(bill.lines())
                    .hasSize(basket.lines().stream()
                            .mapToInt(PricedLine::quantity)
                            .sum());
        });
    }

    @Test
    void by_net_the_tax_of_each_rate_is_the_rate_of_its_net() {
        forAll(with(Rounding.NET), (basket, bill) -> {
            for (var rate : bill.rates()) {
                assertThat(rate.sum().tax().minor())
                        .isEqualTo(taxOn(rate.sum().net().minor(), rate.rate()));
            }
        });
    }

    @Test
    void by_net_no_ticket_leaves_its_listed_price_by_more_than_two_units() {
        forAll(with(Rounding.NET), (basket, bill) -> {
            var byLine = Till.billed(with(Rounding.LINE).apply(basket));
            for (int i = 0; i < bill.lines().size(); i++) {
                var sum = bill.lines().get(i).sum();
                var listed = byLine.lines().get(i).sum();
                assertThat(sum.net()).isEqualTo(listed.net());
                assertThat(sum.gross().minor() - listed.gross().minor()).isBetween(-2L, 2L);
            }
        });
    }

    @Test
    void with_kept_gross_every_line_costs_what_it_costs_by_line() {
        forAll(with(Rounding.NET_KEEP_GROSS), (basket, bill) -> {
            var byLine = Till.billed(with(Rounding.LINE).apply(basket));
            assertThat(sums(bill).map(Bill.Sum::gross))
                    .isEqualTo(sums(byLine).map(Bill.Sum::gross).toList());
        });
    }

    @Test
    void with_kept_gross_the_tax_is_that_of_the_net_wherever_a_net_has_it() {
        forAll(with(Rounding.NET_KEEP_GROSS), (basket, bill) -> {
            for (var rate : bill.rates()) {
                var gross = rate.sum().gross().minor();
                var net = rate.sum().net().minor();
                var found = Stream.of(net - 1, net, net + 1)
                        .filter(candidate -> candidate + taxOn(candidate, rate.rate()) == gross)
                        .toList();
                if (!found.isEmpty()) {
                    assertThat(found).contains(net);
                }
                assertThat(rate.sum().tax().minor() - taxOn(net, rate.rate())).isBetween(-1L, 1L);
            }
        });
    }

    @Test
    void by_line_each_line_is_right_for_itself() {
        forAll(with(Rounding.LINE), (basket, bill) -> {
            for (var line : bill.lines()) {
                var rate = line.tax().rate();
                var net = line.sum().net().minor();
                var gross = line.sum().gross().minor();
                var within = BigDecimal.valueOf(gross).divide(BigDecimal.ONE.add(rate), 0, RoundingMode.HALF_UP);
                assertThat(gross - net == taxOn(net, rate) || within.longValueExact() == net)
                        .as("%s", line)
                        .isTrue();
            }
        });
    }

    @Test
    void nothing_is_negative() {
        forAll((basket, bill) -> assertThat(Stream.of(
                                sums(bill).flatMap(sum -> Stream.of(sum.net(), sum.tax())),
                                bill.lines().stream().flatMap(line -> Stream.of(line.voucherOff(), line.discountOff())),
                                bill.absorbed().stream().map(Bill.AbsorbedFee::amount))
                        .flatMap(amounts -> amounts))
                .noneMatch(Money::isNegative));
    }

    @Test
    void a_voucher_gives_what_it_would_give_and_no_more_than_its_budget() {
        forAll((basket, bill) -> {
            var lines = listed(basket);
            var value = VoucherValue.percent(new BigDecimal("0.3333"));
            long wish = given(VoucherShares.of(value, Optional.empty(), lines));
            long budget = wish * 2 / 3;
            var shares = VoucherShares.of(value, Optional.of(budget), lines);
            assertThat(given(shares)).isEqualTo(budget);
            assertThat(given(VoucherShares.of(value, Optional.of(wish + 1), lines)))
                    .isEqualTo(wish);
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                assertThat(shares.get(i).stream()
                                .mapToInt(VoucherShares.Share::quantity)
                                .sum())
                        .isEqualTo(line.quantity());
                assertThat(shares.get(i)).allMatch(share -> share.off() >= 0 && share.off() <= line.listed());
            }
        });
    }

    @Test
    void discounts_never_make_an_order_dearer() {
        forAll((basket, bill) -> {
            var without = with(
                    basket,
                    rules -> new PricingRules(
                            1, rules.country(), rules.rounding(), rules.taxes(), List.of(), rules.fees()));
            // a fee that is not sold to such a buyer is due only where something is left to pay
            if (Pricing.of(without) instanceof Pricing.Result.Billed(var other)) {
                assertThat(bill.total()).isLessThanOrEqualTo(other.total());
            }
        });
    }

    @Test
    void the_order_of_the_lines_decides_nothing() {
        forAll((basket, bill) -> {
            var lines = new ArrayList<>(basket.lines());
            Collections.shuffle(lines, new Random(SEED));
            var other = Till.billed(with(basket, lines));
            assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(bill.lines());
            assertThat(other.rates()).isEqualTo(bill.rates());
            assertThat(other.charged()).isEqualTo(bill.charged());
        });
    }

    @Test
    void what_is_changed_after_the_hold_changes_nothing() {
        forAll((basket, bill) -> {
            var lines = new ArrayList<>(basket.lines());
            var rules = new HashMap<>(basket.rules());
            var taken = new Basket(basket.sale(), basket.leading(), rules, lines);
            lines.removeLast();
            rules.put(basket.leading(), PricingRules.plain("FR"));
            assertThat(Till.billed(taken)).isEqualTo(bill);
        });
    }

    @Test
    void a_basket_that_was_stored_and_read_again_makes_the_same_bill() {
        forAll(TRIALS / 10, basket -> basket, (basket, bill) -> {
            var read = new Basket(
                    again(basket.sale()),
                    basket.leading(),
                    Map.of(basket.leading(), again(basket.leadingRules())),
                    basket.lines().stream().map(PricingPropertiesTest::again).toList());
            assertThat(Till.billed(read)).isEqualTo(bill);
            assertThat(again(bill)).isEqualTo(bill);
        });
    }

    @Test
    void an_order_that_costs_nothing_bears_no_fee_and_others_bear_each_once() {
        forAll((basket, bill) -> {
            var tickets = bill.lines().stream()
                    .mapToLong(line -> line.sum().gross().minor())
                    .sum();
            var fees = Stream.concat(
                            bill.charged().stream().map(Bill.ChargedFee::id),
                            bill.absorbed().stream().map(Bill.AbsorbedFee::id))
                    .toList();
            assertThat(fees).doesNotHaveDuplicates();
            if (tickets == 0) {
                assertThat(fees).isEmpty();
            }
        });
    }

    private static void forAll(BiConsumer<Basket, Bill> property) {
        forAll(basket -> basket, property);
    }

    private static void forAll(UnaryOperator<Basket> change, BiConsumer<Basket, Bill> property) {
        forAll(TRIALS, change, property);
    }

    private static void forAll(int trials, UnaryOperator<Basket> change, BiConsumer<Basket, Bill> property) {
        int billed = 0;
        for (int trial = 0; trial < trials; trial++) {
            var basket = change.apply(RandomBaskets.of(SEED + trial, 1 + trial * LARGEST / trials));
            try {
                if (Pricing.of(basket) instanceof Pricing.Result.Billed(var bill)) {
                    property.accept(basket, bill);
                    billed++;
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", trial " + trial + ": " + basket, e);
            }
        }
        assertThat(billed).as("trials that made a bill").isGreaterThan(trials * 3 / 4);
    }

    private static Stream<Bill.Sum> sums(Bill bill) {
        return Stream.concat(
                bill.lines().stream().map(Bill.Line::sum),
                bill.charged().stream().map(Bill.ChargedFee::sum));
    }

    private static Bill.Sum added(Basket basket, Stream<Bill.Sum> sums) {
        var all = sums.toList();
        var currency = basket.sale().currency();
        return new Bill.Sum(
                new Money(all.stream().mapToLong(sum -> sum.net().minor()).sum(), currency),
                new Money(all.stream().mapToLong(sum -> sum.tax().minor()).sum(), currency));
    }

    private static long taxOn(long net, BigDecimal rate) {
        return BigDecimal.valueOf(net)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long given(List<List<VoucherShares.Share>> shares) {
        return shares.stream()
                .flatMap(List::stream)
                .mapToLong(share -> share.off() * share.quantity())
                .sum();
    }

    private static List<VoucherShares.Line> listed(Basket basket) {
        return basket.lines().stream()
                .map(line -> new VoucherShares.Line(
                        line.item(), line.quantity(), line.listed().minor(), true))
                .toList();
    }

    private static UnaryOperator<Basket> with(Rounding rounding) {
        return basket -> with(
                basket,
                (PricingRules rules) ->
                        new PricingRules(1, rules.country(), rounding, rules.taxes(), rules.discounts(), rules.fees()));
    }

    private static Basket with(Basket basket, UnaryOperator<PricingRules> change) {
        var rules = basket.rules().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
        return new Basket(basket.sale(), basket.leading(), rules, basket.lines());
    }

    private static Basket with(Basket basket, List<PricedLine> lines) {
        return new Basket(basket.sale(), basket.leading(), basket.rules(), lines);
    }

    @SuppressWarnings("unchecked") // a value's class is a class of its type
    private static <T> T again(T value) {
        return Json.read(Json.write(value), (Class<T>) value.getClass());
    }
}

package dev.bilten.ordering.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Discount.Dates;
import dev.bilten.catalog.api.Discount.Offer;
import dev.bilten.catalog.api.Discount.Reach;
import dev.bilten.catalog.api.Fee.Bearer;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.api.TaxRule.Adapting;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.TaxStanding;
import dev.bilten.ordering.api.TaxStanding.VatId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures of docs/rules/prices.md are those that the code makes. */
class PricesPageTest {
    private final String page;

    PricesPageTest() throws IOException {
        page = Files.readString(Path.of("..", "docs", "rules", "prices.md"));
    }

    @Test
    void three_tickets_in_each_way_of_rounding() {
        for (var rounding : List.of(Rounding.LINE, Rounding.NET, Rounding.NET_KEEP_GROSS)) {
            var bill = Till.in("EUR").rounding(rounding).line(3, 14_99, "0.19").bill();
            var lines = bill.lines().stream().map(line -> sum(line.sum())).collect(Collectors.joining(" | "));
            assertThat(page).contains("| " + rounding.mode() + " | " + lines + " | " + sum(bill.sum()) + " |");
        }
    }

    @Test
    void a_buyer_of_another_rate() {
        var buyers = List.of(buyer("DE", false), buyer("AT", false), buyer("AT", true));
        var names = List.of("consumer at home, 19 %", "consumer where it is 20 %", "business abroad, valid VAT id");
        for (int i = 0; i < buyers.size(); i++) {
            assertThat(page)
                    .contains("| " + names.get(i) + " | " + online(Adapting.NET_STAYS, buyers.get(i)) + " | "
                            + online(Adapting.GROSS_STAYS, buyers.get(i)) + " |");
        }
    }

    @Test
    void a_fee_of_the_total() {
        var bill = Till.in("EUR")
                .tax("full", TaxRule.flat(Till.rate("0.19")))
                .paidBy("card")
                .fee(Till.cardFee("0.029", 35, true, Bearer.BUYER, "full"))
                .line(1, 50_00, "0.19")
                .bill();
        var fee = bill.charged().getFirst().sum().gross();
        assertThat(page)
                .contains("the fee is " + amount(fee) + ", for 2.9 % of " + amount(bill.total()) + " and 0.35 are "
                        + amount(fee));
    }

    @Test
    void a_whole_order() {
        var bill = wholeOrder();
        for (int i = 0; i < bill.lines().size(); i++) {
            var line = bill.lines().get(i);
            var name = i < 4 ? "ticket " + (i + 1) : "shirt";
            assertThat(page)
                    .contains("| " + name + " | " + amount(line.listed()) + " | " + amount(line.voucherOff()) + " | "
                            + amount(line.discountOff()) + " | " + sum(line.sum()) + " |");
        }
        assertThat(page)
                .contains("| card fee | | | | " + sum(bill.charged().getFirst().sum()) + " |")
                .contains("| **total, LINE** | | | | " + sum(bill.sum()) + " |");
    }

    private static Bill wholeOrder() {
        var till = Till.in("EUR")
                .tax("full", TaxRule.flat(Till.rate("0.19")))
                .paidBy("card")
                .line(4, 30_00, "0.19");
        var tickets = Set.of(till.last().item().product());
        return till.line(1, 20_00, "0.19")
                .voucher(
                        VoucherValue.amount(10_00),
                        Optional.of(25_00L),
                        line -> tickets.contains(line.item().product()))
                .discount(
                        new Reach(Set.of(), SaleWindow.ALWAYS, tickets, Dates.ANY, true),
                        Offer.cheapestOf(3, 1, BigDecimal.ONE))
                .fee(Till.cardFee("0.029", 35, false, Bearer.BUYER, "full"))
                .bill();
    }

    private static String online(Adapting adapting, TaxStanding buyer) {
        var abroad = Set.of("AT");
        var rule = new TaxRule(
                1,
                Till.rate("0.19"),
                TaxRule.Prices.TAX_INCLUDED,
                adapting,
                TaxRule.PlaceOfSupply.ONLINE,
                List.of(
                        new TaxRow(
                                abroad,
                                TaxRow.Buyers.BUSINESSES_WITH_VALID_VAT_ID,
                                TaxRow.Outcome.REVERSE_CHARGE,
                                BigDecimal.ZERO),
                        new TaxRow(abroad, TaxRow.Buyers.EVERYBODY, TaxRow.Outcome.RATE, Till.rate("0.2"))));
        return sum(Till.in("EUR")
                .tax("online", rule)
                .buyer(buyer)
                .ruled(1, 119_00, "online")
                .bill()
                .sum());
    }

    private static TaxStanding buyer(String country, boolean business) {
        return new TaxStanding(Optional.of(country), business, business ? VatId.VALID : VatId.NONE);
    }

    private static String sum(Bill.Sum sum) {
        return amount(sum.net()) + " + " + amount(sum.tax()) + " = " + amount(sum.gross());
    }

    private static String amount(Money money) {
        return money.major().toPlainString();
    }
}

package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a buyer pays and what of it is tax. The total is the sum of the lines and the fees charged, and the sum over the
 * rates; net and tax make gross everywhere; no amount is negative.
 *
 * @param lines one per ticket, in the order of the basket
 * @param charged fees that the buyer pays
 * @param absorbed fees that the organizer bears: no part of any sum
 * @param rates by outcome and rate, the highest rate first
 * @param voucherOff what the voucher took off all lines, as listed; so much of its budget is used
 */
public record Bill(
        Rounding rounding,
        List<Line> lines,
        List<ChargedFee> charged,
        List<AbsorbedFee> absorbed,
        List<RateSum> rates,
        Money voucherOff,
        Sum sum) {

    public Bill {
        lines = List.copyOf(lines);
        charged = List.copyOf(charged);
        absorbed = List.copyOf(absorbed);
        rates = List.copyOf(rates);
    }

    public Money total() {
        return sum.gross();
    }

    public record Sum(Money net, Money tax) {
        public Money gross() {
            return net.plus(tax);
        }
    }

    /**
     * @param key the basket's line
     * @param number which ticket of that line, from 1
     * @param listed the price it was held for, with what chosen options add
     * @param voucherOff what the voucher took off that
     * @param discount in which it took part, even if it got nothing off itself
     * @param discountOff what it got off
     */
    public record Line(
            String key,
            int number,
            Money listed,
            Money voucherOff,
            Optional<String> discount,
            Money discountOff,
            Sum sum,
            TaxDecision tax) {}

    public record ChargedFee(String id, Fee.Kind kind, Sum sum, TaxDecision tax) {}

    /** It is no sale to the buyer, so there is no tax on it here. */
    public record AbsorbedFee(String id, Fee.Kind kind, Money amount) {}

    public record RateSum(TaxDecision.Outcome outcome, BigDecimal rate, Sum sum) {}
}

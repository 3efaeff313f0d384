package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Fee;
import java.util.List;
import java.util.stream.Collectors;

/** Fees of the leading event, on what the tickets cost. Each for itself: no fee is on a fee. */
final class FeeStep {
    private FeeStep() {}

    record Fees(List<Due> charged, List<Due> absorbed) {}

    /** @param amount as a listed price is, with or without tax by its rule; of a fee on the total, gross */
    record Due(Fee fee, long amount) {
        Charge charge(TaxStep.Answer.Decided tax) {
            return fee.ofTotal()
                    ? new Charge(amount, Charge.Basis.GROSS, tax.decision())
                    : Charge.of(amount, tax.rule(), tax.decision());
        }
    }

    static Fees of(Basket basket, long ticketsGross) {
        if (ticketsGross == 0) {
            return new Fees(List.of(), List.of());
        }
        var dues = basket.leadingRules().fees().stream()
                .filter(fee -> applies(fee, basket.sale()))
                .map(fee -> new Due(fee, amount(fee, ticketsGross)))
                .filter(due -> due.amount() > 0)
                .collect(Collectors.partitioningBy(due -> due.fee().bearer() == Fee.Bearer.BUYER));
        return new Fees(dues.getOrDefault(true, List.of()), dues.getOrDefault(false, List.of()));
    }

    private static boolean applies(Fee fee, Sale sale) {
        return (fee.channels().isEmpty() || fee.channels().contains(sale.channel()))
                && (fee.paymentMethods().isEmpty()
                        || sale.paymentMethod()
                                .filter(fee.paymentMethods()::contains)
                                .isPresent());
    }

    private static long amount(Fee fee, long base) {
        return fee.ofTotal()
                ? Percent.shareOfTotal(base, fee.rate(), fee.fixedMinor())
                : Math.addExact(Percent.share(base, fee.rate()), fee.fixedMinor());
    }
}

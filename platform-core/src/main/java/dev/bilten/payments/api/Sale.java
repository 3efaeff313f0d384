package dev.bilten.payments.api;

import dev.bilten.kernel.Money;
import java.util.Currency;

/**
 * What was sold for a reference, as the books keep it. Nothing of it is negative.
 *
 * @param tickets without tax
 * @param fees charged beside, without tax
 * @param cancellations kept of what was cancelled
 * @param tax on all of it
 */
public record Sale(Money tickets, Money fees, Money cancellations, Money tax) {
    public static Sale nothing(Currency currency) {
        var none = Money.zero(currency);
        return new Sale(none, none, none, none);
    }

    public Money total() {
        return tickets.plus(fees).plus(cancellations).plus(tax);
    }
}

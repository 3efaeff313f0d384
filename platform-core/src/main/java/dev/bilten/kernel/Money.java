package dev.bilten.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in minor units (cents for EUR, whole yen for JPY) of one currency. Arithmetic is exact and overflows loudly.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The tax contained in this gross amount at a rate such as 0.19, rounded half up to a minor unit. */
    public Money taxIncluded(BigDecimal rate) {
        var net = BigDecimal.valueOf(minor).divide(BigDecimal.ONE.add(rate), 0, RoundingMode.HALF_UP);
        return new Money(minor - net.longValueExact(), currency);
    }

    /** The amount in major units, with as many decimals as the currency has. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, Math.max(currency.getDefaultFractionDigits(), 0));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}

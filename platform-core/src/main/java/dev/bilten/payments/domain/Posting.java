package dev.bilten.payments.domain;

import dev.bilten.kernel.Money;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Sale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Balanced entries of one happening; what an account gains another loses. */
public record Posting(UUID reference, List<Entry> entries) {
    private static final String BUYERS = "buyers";

    /** A signed amount on an account; positive is money the account now holds or is owed. */
    public record Entry(String account, Money amount) {}

    public Posting {
        entries = List.copyOf(entries);
        if (entries.stream().map(Entry::amount).mapToLong(Money::minor).sum() != 0) {
            throw new IllegalArgumentException("a posting must balance: " + entries);
        }
    }

    /** A payment that succeeded: the buyers owe less, and whoever took the money owes it to the organizer. */
    public static Posting received(Payment payment) {
        return move(payment.reference(), BUYERS, "gateway:" + payment.gateway(), payment.amount());
    }

    /** Something was sold: the buyers owe for it. */
    public static Posting sold(UUID reference, Sale sale) {
        return new Posting(reference, with(new Entry(BUYERS, sale.total()), sale));
    }

    /** Sold and paid in one: nobody owes anything in between. */
    public static Posting soldFor(Payment payment, Sale sale) {
        return new Posting(
                payment.reference(), with(new Entry("gateway:" + payment.gateway(), payment.amount()), sale));
    }

    private static List<Entry> with(Entry first, Sale sale) {
        return Stream.of(
                        first,
                        given("revenue:tickets", sale.tickets()),
                        given("revenue:fees", sale.fees()),
                        given("revenue:cancellations", sale.cancellations()),
                        given("tax", sale.tax()))
                .filter(entry -> !entry.amount().isZero())
                .toList();
    }

    private static Entry given(String account, Money amount) {
        return new Entry(account, new Money(Math.negateExact(amount.minor()), amount.currency()));
    }

    /**
     * What of this sale does not stand in the books yet; empty where all of it does.
     *
     * @param balances of the reference, by account
     */
    public Posting beside(Map<String, Money> balances) {
        var missing = new LinkedHashMap<String, Money>();
        entries.forEach(entry -> missing.merge(entry.account(), entry.amount(), Money::plus));
        balances.forEach((account, there) -> {
            if (account.equals("tax") || account.startsWith("revenue:")) {
                missing.merge(account, there.times(-1), Money::plus);
            }
        });
        missing.remove(BUYERS);
        var owed = missing.values().stream().reduce(Money::plus).map(sum -> new Entry(BUYERS, sum.times(-1)));
        return new Posting(
                reference,
                Stream.concat(
                                owed.stream(),
                                missing.entrySet().stream().map(one -> new Entry(one.getKey(), one.getValue())))
                        .filter(entry -> !entry.amount().isZero())
                        .toList());
    }

    /** Money moves from one account to another. */
    public static Posting move(UUID reference, String from, String to, Money amount) {
        return new Posting(
                reference,
                List.of(
                        new Entry(from, new Money(Math.negateExact(amount.minor()), amount.currency())),
                        new Entry(to, amount)));
    }
}

package dev.bilten.payments.domain;

import dev.bilten.kernel.Money;
import dev.bilten.payments.api.Payment;
import java.util.List;
import java.util.UUID;

/** Balanced entries of one happening; what an account gains another loses. */
public record Posting(UUID reference, List<Entry> entries) {
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
        return move(payment.reference(), "buyers", "gateway:" + payment.gateway(), payment.amount());
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

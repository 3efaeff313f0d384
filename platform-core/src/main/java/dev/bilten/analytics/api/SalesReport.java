package dev.bilten.analytics.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What was sold in a period: the orders that were paid in it, with what stands in the books for them now. An order that was
 * cancelled since is not in it, but for the fee that was kept; one of a test never is. Every list adds up to the totals.
 *
 * @param totals one per currency, the largest first
 * @param links by the code of the tracking link; an empty key is no link
 * @param taxes by rate, {@code 0.19} for 19 %
 */
public record SalesReport(
        List<Sum> totals,
        List<InTime> time,
        List<Share> events,
        List<Share> products,
        List<Share> channels,
        List<Share> links,
        List<Share> taxes) {
    public SalesReport {
        totals = List.copyOf(totals);
        time = List.copyOf(time);
        events = List.copyOf(events);
        products = List.copyOf(products);
        channels = List.copyOf(channels);
        links = List.copyOf(links);
        taxes = List.copyOf(taxes);
    }

    /** @param gross tax included */
    public record Sum(long orders, long tickets, Money gross, Money tax) {
        public static Sum nothing(Currency currency) {
            return new Sum(0, 0, Money.zero(currency), Money.zero(currency));
        }

        /** Both together, which have no order in common. */
        public Sum plus(Sum other) {
            return new Sum(
                    orders + other.orders, tickets + other.tickets, gross.plus(other.gross), tax.plus(other.tax));
        }

        public Money net() {
            return gross.minus(tax);
        }
    }

    /** @param start when the hour, day or month begins */
    public record InTime(Instant start, Sum sum) {}

    /**
     * A part of the whole.
     *
     * @param key what it is told apart by: an id, a code, a rate; empty for fees among products
     * @param name how people know it; empty where the key says it
     * @param within the event of a product
     */
    public record Share(String key, Text name, Text within, Sum sum) {
        /** More of the same. */
        public Share plus(Share other) {
            return new Share(key, name, within, sum.plus(other.sum));
        }
    }

    /** The amounts of this currency alone; orders and tickets of others are not in it either. */
    public SalesReport in(Currency currency) {
        return new SalesReport(
                totals.stream().filter(sum -> is(sum, currency)).toList(),
                time.stream().filter(one -> is(one.sum(), currency)).toList(),
                only(events, currency),
                only(products, currency),
                only(channels, currency),
                only(links, currency),
                only(taxes, currency));
    }

    public Sum total(Currency currency) {
        return totals.stream().filter(sum -> is(sum, currency)).findFirst().orElse(Sum.nothing(currency));
    }

    public List<Currency> currencies() {
        var all = new ArrayList<Currency>();
        totals.forEach(sum -> all.add(sum.gross().currency()));
        return all;
    }

    private static List<Share> only(List<Share> shares, Currency currency) {
        return shares.stream().filter(share -> is(share.sum(), currency)).toList();
    }

    private static boolean is(Sum sum, Currency currency) {
        return sum.gross().currency().equals(currency);
    }
}

package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Some of one thing, at the price that was frozen when it was held.
 *
 * @param key unique in the basket; the bill names the line by it
 * @param within the line with whose tickets it comes, one after the other: part of their price or included, and no ticket of
 *     its own where tickets are counted
 * @param listed of one ticket, before any voucher
 * @param price of one ticket, after a voucher that was frozen with it; else as listed
 * @param more what chosen options add to each ticket, in minor units; empty for nothing. No voucher is for that
 * @param taxRule of its event's rules; empty: {@code ownRate}, contained in the price, whoever buys
 */
public record PricedLine(
        String key,
        EventId event,
        Item item,
        Optional<String> within,
        Money listed,
        Money price,
        int quantity,
        List<Long> more,
        Optional<String> taxRule,
        BigDecimal ownRate) {

    public PricedLine {
        more = List.copyOf(more);
        if (!more.isEmpty() && more.size() != quantity || more.stream().anyMatch(one -> one < 0)) {
            throw new IllegalArgumentException(quantity + " tickets with " + more + " added");
        }
        if (price.isNegative() || price.compareTo(listed) > 0) {
            throw new IllegalArgumentException("a price of " + price + " where " + listed + " is listed");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("a line of " + quantity + " tickets");
        }
        if (ownRate.signum() < 0) {
            throw new IllegalArgumentException("a tax rate of " + ownRate);
        }
    }

    /** Nothing is added to it. */
    public PricedLine(
            String key,
            EventId event,
            Item item,
            Optional<String> within,
            Money listed,
            Money price,
            int quantity,
            Optional<String> taxRule,
            BigDecimal ownRate) {
        this(key, event, item, within, listed, price, quantity, List.of(), taxRule, ownRate);
    }

    /** @param number which ticket, from 1 */
    long more(int number) {
        return more.isEmpty() ? 0 : more.get(number - 1);
    }
}

package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Some of one thing, at the price that was frozen when it was held.
 *
 * @param key unique in the basket; the bill names the line by it
 * @param listed of one ticket, before any voucher
 * @param price of one ticket, after a voucher that was frozen with it; else as listed
 * @param taxRule of its event's rules; empty: {@code ownRate}, contained in the price, whoever buys
 */
public record PricedLine(
        String key,
        EventId event,
        Item item,
        Set<QuotaId> quotas,
        Money listed,
        Money price,
        int quantity,
        Optional<String> taxRule,
        BigDecimal ownRate) {

    public PricedLine {
        quotas = Set.copyOf(quotas);
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
}

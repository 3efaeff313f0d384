package dev.bilten.catalog.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.math.BigDecimal;

/**
 * Something an event sells.
 *
 * @param price gross: what the buyer pays
 * @param taxRate the tax contained in it, 0.19 for 19 %
 * @param place its place in the list, from 0
 * @param active offered to buyers
 */
public record Product(
        ProductId id,
        EventId event,
        Text name,
        Text description,
        Money price,
        BigDecimal taxRate,
        int place,
        int maxPerOrder,
        boolean active,
        long version) {}

package dev.bilten.ordering.api;

import dev.bilten.kernel.Money;
import java.util.Optional;

/**
 * What made a position's price beside its voucher; kept with it, so that it can be told when the rules are others.
 *
 * @param optionsMinor what chosen options added, contained in what is listed; in minor units
 * @param discount the id of the event's discount in which it took part, even if it got nothing off itself
 * @param discountMinor what it got off by that, in minor units
 */
public record PriceParts(long optionsMinor, Optional<String> discount, long discountMinor) {
    public static final PriceParts NONE = new PriceParts(0, Optional.empty(), 0);

    /** @param claimed the price when its stock was claimed, without options */
    public static PriceParts of(Bill.Line billed, Money claimed) {
        return new PriceParts(
                Math.max(0, billed.listed().minus(claimed).minor()),
                billed.discount(),
                billed.discountOff().minor());
    }
}

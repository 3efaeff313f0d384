package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.ordering.api.Hold;
import java.util.Optional;

/** Whether something of an event can lie in a cart beside what is there: it becomes one order. */
public final class FitsCart {
    private FitsCart() {}

    /** Why not; empty where it can. */
    public static Optional<Refusal> fault(Hold hold, Assortment assortment) {
        var currency = hold.total().currency();
        if (!assortment.event().currency().equals(currency)) {
            return Optional.of(Refusal.of("/lines", WhyRefused.CART_CURRENCY, currency.getCurrencyCode()));
        }
        // one order is of the one kind or of the other: tests are thrown away
        return hold.test() == assortment.event().testMode()
                ? Optional.empty()
                : Optional.of(Refusal.of("/lines", WhyRefused.TEST_BESIDE_REAL));
    }
}

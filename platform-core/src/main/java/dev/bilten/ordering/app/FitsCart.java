package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether something of an event can lie in a cart beside what is there: it becomes one order. */
@Service
public class FitsCart {
    private final Assortments assortments;

    @Inject
    public FitsCart(Assortments assortments) {
        this.assortments = assortments;
    }

    /** Why not; empty where it can. */
    Optional<Violation> fault(TenantContext tenant, Hold hold, Assortment assortment) {
        var currency = hold.total().currency();
        if (!assortment.event().currency().equals(currency)) {
            return Optional.of(Refusal.of("/lines", WhyRefused.CART_CURRENCY, currency.getCurrencyCode())
                    .violation());
        }
        return testBesideReal(tenant, hold, assortment)
                ? Optional.of(Refusal.of("/lines", WhyRefused.TEST_BESIDE_REAL).violation())
                : Optional.empty();
    }

    /** One order is of the one kind or of the other: tests are thrown away. */
    private boolean testBesideReal(TenantContext tenant, Hold hold, Assortment assortment) {
        return !hold.event().equals(assortment.event().id())
                && assortments
                        .of(tenant, hold.event())
                        .filter(other ->
                                other.event().testMode() != assortment.event().testMode())
                        .isPresent();
    }
}

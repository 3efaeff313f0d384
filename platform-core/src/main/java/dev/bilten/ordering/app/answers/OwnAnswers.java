package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.Begins;
import jakarta.inject.Inject;
import java.time.Instant;

/** Whether buyers may still change what they answered: each event of the order has to let them, until it begins or earlier. */
@Service
class OwnAnswers {
    private final Catalog catalog;
    private final Begins begins;

    @Inject
    OwnAnswers(Catalog catalog, Begins begins) {
        this.catalog = catalog;
        this.begins = begins;
    }

    boolean mayEdit(TenantContext tenant, Instant now, Order order) {
        return !order.state().over()
                && order.active()
                        .allMatch(position -> catalog.rules(tenant, position.event())
                                .buyers()
                                .mayEdit(now, begins.last(tenant, position)));
    }
}

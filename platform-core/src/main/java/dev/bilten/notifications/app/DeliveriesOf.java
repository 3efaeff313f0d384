package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.List;

/** The delivery log of one order, newest first. */
@Service
public class DeliveriesOf {
    private final Deliveries deliveries;

    @Inject
    public DeliveriesOf(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Transactional
    public List<Delivery> execute(TenantContext tenant, OrderId order) {
        return deliveries.of(order.value());
    }
}

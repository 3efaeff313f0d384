package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPurge;
import jakarta.inject.Inject;
import java.util.Set;

/** What was still to be written about the orders of a test is not written any more; what was sent stays in the log. */
@Service
public class PurgeMails implements OrderPurge {
    private final Deliveries deliveries;

    @Inject
    public PurgeMails(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public int storey() {
        return 3;
    }

    @Override
    public void purge(CallContext call, Set<OrderId> orders) {
        deliveries.overtake(orders.stream().map(OrderId::value).toList());
    }
}

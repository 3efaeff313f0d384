package dev.bilten.ordering.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.infra.OrderEvents;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Which events an order is of: whoever may not see all of them does not see the order. */
@Service
public class EventsOfOrder {
    private final OrderEvents orders;

    @Inject
    public EventsOfOrder(OrderEvents orders) {
        this.orders = orders;
    }

    /** All events that the order has or had tickets of; none where there is no order with this code. */
    @Transactional
    public Set<EventId> execute(TenantContext tenant, String code) {
        return orders.ofCode(code);
    }

    /** Whether none of these orders is of any other event; not so where one of them is not there. */
    @Transactional
    public boolean within(TenantContext tenant, Collection<OrderId> ids, Set<EventId> events) {
        return orders.within(ids, events);
    }
}

package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.infra.OrderCodes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The codes of orders, for lists of other things that are about orders. */
@Service
public class NameOrders {
    private final OrderCodes codes;

    @Inject
    public NameOrders(OrderCodes codes) {
        this.codes = codes;
    }

    /** By id; an order that is not there has no entry. */
    @Transactional
    public Map<UUID, String> execute(TenantContext tenant, Collection<UUID> orders) {
        return orders.isEmpty() ? Map.of() : codes.of(orders);
    }
}

package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Answers {@link Orders} from the tables. */
@Service
@Transactional
public class ReadOrders implements Orders {
    private final OrderRows orders;

    @Inject
    public ReadOrders(OrderRows orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Order> byId(TenantContext tenant, OrderId id) {
        return orders.byId(id);
    }

    @Override
    public Optional<Order> byCode(TenantContext tenant, String code) {
        return orders.byCode(code);
    }

    @Override
    public Map<OrderId, Contact> contacts(TenantContext tenant, Collection<OrderId> ids) {
        return orders.contacts(ids);
    }

    @Override
    public Optional<Order> bySecret(TenantContext tenant, String secret) {
        return orders.bySecret(secret);
    }
}

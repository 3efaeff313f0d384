package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.domain.OrderCursor;
import dev.bilten.ordering.infra.OrderList;
import jakarta.inject.Inject;
import java.util.Optional;

/** Orders of an organizer, the newest first. */
@Service
public class ListOrders {
    private final OrderList orders;

    @Inject
    public ListOrders(OrderList orders) {
        this.orders = orders;
    }

    /** @param cursor the {@code next} of the slice before; empty for the first */
    @Transactional
    public Slice<OrderSummary> execute(TenantContext tenant, OrderFilter filter, Optional<String> cursor, int limit) {
        return orders.page(filter, cursor.map(OrderCursor::parse), limit);
    }
}

package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.domain.OrderCursor;
import dev.bilten.ordering.infra.OrderList;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Orders of an organizer, the newest first. */
@Service
public class ListOrders {
    private static final int COUNTED = 10_000;
    private static final int COUNTED_OF_TEXT = 1_000;

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

    /**
     * @param number exact, or of two digits that count
     * @param about there are more than anybody counts
     */
    public record Count(long number, boolean about) {}

    /** How many there are; beyond ten thousand, about how many. Of a text, up to a thousand are counted. */
    @Transactional
    public Count count(TenantContext tenant, OrderFilter filter) {
        int most = filter.text().isPresent() ? COUNTED_OF_TEXT : COUNTED;
        int counted = orders.count(filter, most + 1);
        if (counted <= most) {
            return new Count(counted, false);
        }
        return filter.text().isPresent()
                ? new Count(most, true)
                : new Count(rounded(Math.max(orders.estimate(filter), counted)), true);
    }

    private static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return (number + unit / 2) / unit * unit;
    }

    /** The newest of them, for acts on all of them. */
    @Transactional
    public List<OrderId> ids(TenantContext tenant, OrderFilter filter, int most) {
        return orders.ids(filter, most);
    }
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.List;

/**
 * What domains above do in the very transaction in which an order changes: tickets are issued with the payment or not at
 * all. Offered as beans; they must call no provider.
 */
public interface OrderStep {
    void paid(CallContext call, Order order);

    /** The same for all orders that are paid in one transaction. */
    default void paid(CallContext call, List<Order> orders) {
        orders.forEach(order -> paid(call, order));
    }

    /** The position has another attendee, or the same one under another name or address. */
    default void renamed(CallContext call, Order order, Order.Position position) {}

    /** Something of the order was used: it is not the buyer's alone to cancel any more. */
    default boolean used(TenantContext tenant, Order order) {
        return false;
    }

    /** Something of the order is somebody else's by now: it is not the buyer's to cancel, nor the money for it theirs alone. */
    default boolean handedOver(TenantContext tenant, Order order) {
        return false;
    }

    void cancelled(CallContext call, Order order);

    /**
     * Tickets of a paid order were changed, added or cancelled.
     *
     * @param order as it is now
     * @param gone what is not part of it any more
     */
    void changed(CallContext call, Order order, List<PositionId> gone);
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.CallContext;

/**
 * What domains above do in the very transaction in which an order changes: tickets are issued with the payment or not at
 * all. Offered as beans; they must call no provider.
 */
public interface OrderStep {
    void paid(CallContext call, Order order);

    void cancelled(CallContext call, Order order);
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.CallContext;
import java.util.Set;

/**
 * What domains above keep about orders, thrown away with them in one transaction when the orders were a test. Offered as
 * beans.
 */
public interface OrderPurge {
    /** Its storey: what refers to others goes before them, so the highest is asked first. */
    int storey();

    /** The orders are over by now and still there. */
    void purge(CallContext call, Set<OrderId> orders);
}

package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.List;

/** What became of the catalogue's offers, asked before it changes under them; answered by the domain that keeps the orders. */
public interface Sales {
    /** Orders of the event that are no test, whatever became of them. */
    boolean sold(TenantContext tenant, EventId event);

    /** Orders that were made in test mode and not thrown away yet. */
    int testOrders(TenantContext tenant, EventId event);

    /** What buyers have begun with the event and not ended, tests left out. */
    Begun begun(TenantContext tenant, EventId event);

    /** Gives back all that carts hold, of carts that have something of the event; in the caller's transaction. */
    void letCartsGo(CallContext call, EventId event);

    /** What holds and orders that are not over have of an event's items, the same item in several rows. */
    List<Given> given(TenantContext tenant, EventId event);

    /**
     * What is under way.
     *
     * @param carts that hold something
     * @param unpaid orders that are requested or wait for their money
     */
    record Begun(int carts, int unpaid) {}

    /**
     * So many of an item.
     *
     * @param paid sold, else held
     * @param beyond out of no quota's size
     */
    record Given(Item item, boolean paid, boolean beyond, int count) {}
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;

/** What made prices, for whoever tells them; each call is a transaction of its own or joins the running one. */
public interface MadePrices {
    /** @param positions of one order, at least one */
    MadePrice of(TenantContext tenant, List<Order.Position> positions);
}

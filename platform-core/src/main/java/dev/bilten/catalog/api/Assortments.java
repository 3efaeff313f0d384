package dev.bilten.catalog.api;

import dev.bilten.kernel.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What events sell, as the selling side reads it; joins the running transaction. */
public interface Assortments {
    Optional<Assortment> of(TenantContext tenant, EventId event);

    /**
     * What counts these items, with the numbers as they are now: the quotas of their dates, and those that are for no single
     * date.
     */
    List<Quota> quotas(TenantContext tenant, EventId event, Collection<Item> items);

    EventRules rules(TenantContext tenant, EventId event);
}

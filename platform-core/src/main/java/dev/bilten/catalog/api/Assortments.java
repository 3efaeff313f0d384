package dev.bilten.catalog.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Optional;

/** What events sell, as the selling side reads it; joins the running transaction. */
public interface Assortments {
    Optional<Assortment> of(TenantContext tenant, EventId event);

    /** The quotas of an event with their numbers as they are now. */
    List<Quota> quotas(TenantContext tenant, EventId event);

    EventRules rules(TenantContext tenant, EventId event);
}

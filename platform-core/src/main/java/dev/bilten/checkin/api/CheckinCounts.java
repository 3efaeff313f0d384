package dev.bilten.checkin.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Optional;

/** How many are inside; each call is a transaction of its own or joins the running one. */
public interface CheckinCounts {
    /** Every list of the event, the standard one first; empty before the first scan. */
    List<CheckinCount> ofEvent(TenantContext tenant, EventId event);

    /**
     * Of one list of the event; empty where there is no such list.
     *
     * @param list empty for the standard one
     */
    Optional<CheckinCount> of(TenantContext tenant, EventId event, Optional<CheckinListId> list);
}

package dev.bilten.checkin.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.TenantContext;
import java.util.List;

/** How many are inside; each call is a transaction of its own or joins the running one. */
public interface CheckinCounts {
    /** Every list of the event, the standard one first; empty before the first scan. */
    List<CheckinCount> ofEvent(TenantContext tenant, EventId event);
}

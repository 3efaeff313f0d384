package dev.bilten.catalog.api;

import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Who goes before whoever comes by; answered by the domain that keeps the waiting list. Joins the running transaction. */
public interface FirstInLine {
    /**
     * So many places of each quota, of what is free now, are due to people who wait and will be offered to them; a quota that
     * is not named owes nobody anything. Nobody who wants more than there is holds up others.
     *
     * @param own what the asker gave back in this transaction: it is theirs before anybody's
     */
    Map<QuotaId, Integer> places(TenantContext tenant, Instant now, EventId event, Collection<Stock.Take> own);
}

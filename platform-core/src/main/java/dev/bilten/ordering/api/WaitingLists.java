package dev.bilten.ordering.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** Who waits, for the domains above; each call is a transaction of its own or joins the running one. */
public interface WaitingLists {
    Optional<Waiting> byId(TenantContext tenant, WaitingId id);
}

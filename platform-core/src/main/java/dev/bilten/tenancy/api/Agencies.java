package dev.bilten.tenancy.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks after whom. Read from the control schema, so call it outside an organizer's transaction. An agency's own home is
 * looked after by nobody.
 */
public interface Agencies {
    /** As some node's memory has it, right within seconds: for pages. Nothing is permitted by it. */
    Optional<Care> recall(TenantContext organizer);

    /** As it is: for whoever lets somebody in. */
    Optional<Care> read(TenantContext organizer);

    /** The agency that is led from here, as some node's memory has it; once there is one, it stays. */
    Optional<Agency> ledFrom(TenantContext home);

    /** Whom the agency that is led from here looks after, as it is; nobody where none is. */
    Set<TenantId> caredFrom(TenantContext home);
}

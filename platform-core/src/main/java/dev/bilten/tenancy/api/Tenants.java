package dev.bilten.tenancy.api;

import dev.bilten.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** The tenant directory, kept in memory on every node for a few seconds: the lookup of every request. */
public interface Tenants {
    /** The active organizer whose host this is, in lower case and without a port; empty for any other host. */
    Optional<Tenant> byHost(String host);

    Optional<Tenant> byId(TenantId id);

    /** The host its links are made with, in lower case and without a port; empty for an organizer that has none. */
    Optional<String> primaryHost(TenantId id);

    /** Every active organizer: for sweeps and the operator, never for a tenant's own page. */
    List<Tenant> active();
}

package dev.bilten.tenancy.infra;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.SweepTargets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.util.List;

/** Answers the background work whose turn it may be. */
@Service
public class ActiveTenants implements SweepTargets {
    private final Tenants tenants;

    @Inject
    public ActiveTenants(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<TenantContext> active() {
        return tenants.active().stream().map(Tenant::context).toList();
    }
}

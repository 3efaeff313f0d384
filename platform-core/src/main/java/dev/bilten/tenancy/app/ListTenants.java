package dev.bilten.tenancy.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.inject.Inject;
import java.util.List;

/** Every organizer with its hosts, for the operator. */
@Service
public class ListTenants {
    private final TenantRows rows;

    @Inject
    public ListTenants(TenantRows rows) {
        this.rows = rows;
    }

    public record Row(Tenant tenant, List<String> hosts) {}

    @Transactional
    public List<Row> execute(PlatformContext platform) {
        return rows.all().stream()
                .map(tenant -> new Row(tenant, rows.hosts(tenant.id())))
                .toList();
    }
}

package dev.bilten.tenancy.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The directory, remembered for five seconds. Hosts that lead nowhere are not remembered: a new organizer answers at
 * once, and a flood of invented hosts fills no memory.
 */
@Service
public class CachedTenants implements Tenants {
    private static final long FRESH_NANOS = 5_000_000_000L;

    private record Known(Tenant tenant, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    private final Database database;
    private final TenantRows rows;
    private final ConcurrentHashMap<String, Known> byHost = new ConcurrentHashMap<>();

    @Inject
    public CachedTenants(Database database, TenantRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Optional<Tenant> byHost(String host) {
        var known = byHost.get(host);
        if (known != null && known.fresh()) {
            return Optional.of(known.tenant());
        }
        var read = read(() -> rows.activeByHost(host));
        read.ifPresentOrElse(
                tenant -> byHost.put(host, new Known(tenant, System.nanoTime())), () -> byHost.remove(host));
        return read;
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        return read(() -> rows.byId(id));
    }

    @Override
    public Optional<String> primaryHost(TenantId id) {
        return read(() -> rows.hosts(id)).stream().findFirst();
    }

    @Override
    public List<Tenant> active() {
        return read(rows::all).stream()
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .toList();
    }

    private <T> T read(Supplier<T> query) {
        return database.inTransaction(PlatformContext.PLATFORM, query);
    }
}

package dev.bilten.tenancy.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.infra.Schemas;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the control schema up, then every organizer's schema that is behind this build. Killed half-way, it goes on where
 * it was: each organizer's version is kept.
 */
@Service
public class MigrateAll {
    private static final Logger LOG = LoggerFactory.getLogger(MigrateAll.class);

    private final Database database;
    private final Schemas schemas;
    private final TenantRows rows;

    @Inject
    public MigrateAll(Database database, Schemas schemas, TenantRows rows) {
        this.database = database;
        this.schemas = schemas;
        this.rows = rows;
    }

    public void execute() {
        schemas.bringUp(PlatformContext.PLATFORM);
        var newest = schemas.newestTenantVersion();
        database.inTransaction(PlatformContext.PLATFORM, rows::all).stream()
                .filter(tenant -> tenant.state() != Tenant.State.CREATING)
                .filter(tenant -> !tenant.schemaVersion().equals(newest))
                .forEach(this::migrate);
    }

    private void migrate(Tenant tenant) {
        var version = schemas.bringUp(tenant.context());
        database.inTransaction(PlatformContext.PLATFORM, () -> rows.migrated(tenant.id(), version));
        LOG.info("Migrated {} to {}", tenant.slug(), version);
    }
}

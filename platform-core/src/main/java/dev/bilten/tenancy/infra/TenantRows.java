package dev.bilten.tenancy.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Tenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tenant and domain tables of the control schema. */
@Service
public class TenantRows {
    private static final String COLUMNS =
            "t.id, t.slug, t.name, t.shard, t.schema_name, t.role_name, t.state, t.schema_version, t.created_at";

    private final Database database;

    @Inject
    public TenantRows(Database database) {
        this.database = database;
    }

    public boolean hostTaken(String host) {
        return database.sql()
                .createQuery("select exists (select from domain where host = :host)")
                .bind("host", host)
                .mapTo(Boolean.class)
                .one();
    }

    /** False when the slug is taken; of two at the same moment the second waits for what becomes of the first. */
    public boolean insert(Tenant tenant) {
        return database.sql().createUpdate("""
                        insert into tenant (id, slug, name, shard, schema_name, role_name, state, schema_version, created_at)
                        values (:id, :slug, :name, :shard, :schemaName, :roleName, :state, :schemaVersion, :createdAt)
                        on conflict (slug) do nothing""").bindMethods(tenant).execute() == 1;
    }

    public boolean isHalfMade(TenantId id) {
        return database.sql()
                .createQuery("select exists (select from tenant where id = :id and state = 'CREATING')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** One that never became active; of any other the rows that name it refuse. */
    public void remove(TenantId id) {
        database.sql()
                .createUpdate("delete from domain where tenant_id = :id")
                .bind("id", id)
                .execute();
        database.sql()
                .createUpdate("delete from tenant where id = :id and state = 'CREATING'")
                .bind("id", id)
                .execute();
    }

    public void addDomain(TenantId tenant, String host, boolean primary, Instant at) {
        database.sql()
                .createUpdate("""
                        insert into domain (host, tenant_id, is_primary, created_at)
                        values (:host, :tenant, :primary, :at)""")
                .bind("host", host)
                .bind("tenant", tenant)
                .bind("primary", primary)
                .bind("at", at)
                .execute();
    }

    public void activate(TenantId tenant, String schemaVersion) {
        database.sql()
                .createUpdate("update tenant set state = 'ACTIVE', schema_version = :version where id = :id")
                .bind("version", schemaVersion)
                .bind("id", tenant)
                .execute();
    }

    public void migrated(TenantId tenant, String schemaVersion) {
        database.sql()
                .createUpdate("update tenant set schema_version = :version where id = :id")
                .bind("version", schemaVersion)
                .bind("id", tenant)
                .execute();
    }

    public Optional<Tenant> activeByHost(String host) {
        return database.sql()
                .createQuery(
                        "select " + COLUMNS
                                + " from tenant t join domain d on d.tenant_id = t.id where d.host = :host and t.state = 'ACTIVE'")
                .bind("host", host)
                .mapTo(Tenant.class)
                .findOne();
    }

    public Optional<Tenant> byId(TenantId id) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from tenant t where t.id = :id")
                .bind("id", id)
                .mapTo(Tenant.class)
                .findOne();
    }

    public List<Tenant> all() {
        return database.sql()
                .createQuery("select " + COLUMNS + " from tenant t order by t.created_at, t.id")
                .mapTo(Tenant.class)
                .list();
    }

    public List<String> hosts(TenantId id) {
        return database.sql()
                .createQuery("select host from domain where tenant_id = :id order by is_primary desc, host")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }
}

package dev.bilten.tenancy.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.tenancy.api.Care;
import dev.bilten.tenancy.api.Tenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agencies of the control schema, and which organizers they look after. */
@Service
public class AgencyRows {
    private static final String AGENCY = """
            a.id as agency, a.name as agency_name, h.id, h.slug, h.shard, h.schema_name, h.role_name
            from agency a join tenant h on h.id = a.home_id""";

    private final Database database;

    @Inject
    public AgencyRows(Database database) {
        this.database = database;
    }

    /** An agency with its home, as one row. */
    public record Row(
            AgencyId agency,
            String agencyName,
            TenantId id,
            String slug,
            String shard,
            String schemaName,
            String roleName) {
        Agency made() {
            return new Agency(agency, agencyName, new TenantContext(id, slug, shard, schemaName, roleName));
        }
    }

    public record Looked(
            AgencyId agency,
            String agencyName,
            TenantId id,
            String slug,
            String shard,
            String schemaName,
            String roleName,
            Instant since,
            boolean admitted) {
        Care made() {
            return new Care(new Row(agency, agencyName, id, slug, shard, schemaName, roleName).made(), since, admitted);
        }
    }

    /** False when one is led from there already. */
    public boolean insert(AgencyId id, String name, TenantId home, Instant at) {
        return database.sql()
                        .createUpdate("""
                                insert into agency (id, name, home_id, created_at) values (:id, :name, :home, :at)
                                on conflict (home_id) do nothing""")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("home", home)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    public List<Agency> all() {
        return database.sql()
                .createQuery("select " + AGENCY + " order by a.created_at, a.id")
                .mapTo(Row.class)
                .map(Row::made)
                .list();
    }

    public Optional<Agency> find(AgencyId id) {
        return database.sql()
                .createQuery("select " + AGENCY + " where a.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::made);
    }

    public Optional<Agency> ledFrom(TenantId home) {
        return database.sql()
                .createQuery("select " + AGENCY + " where a.home_id = :home")
                .bind("home", home)
                .mapTo(Row.class)
                .findOne()
                .map(Row::made);
    }

    public Optional<Care> of(TenantId organizer) {
        return database.sql()
                .createQuery("""
                        select a.id as agency, a.name as agency_name, h.id, h.slug, h.shard, h.schema_name, h.role_name,
                          t.agency_since as since, t.agency_admitted as admitted
                        from tenant t join agency a on a.id = t.agency_id join tenant h on h.id = a.home_id
                        where t.id = :id""")
                .bind("id", organizer)
                .mapTo(Looked.class)
                .findOne()
                .map(Looked::made);
    }

    /** Locked until the transaction ends, so that neither becomes an agency's home meanwhile, nor another's organizer. */
    public void lock(TenantId organizer) {
        database.sql()
                .createQuery("select id from tenant where id = :id for update")
                .bind("id", organizer)
                .mapTo(TenantId.class)
                .findOne();
    }

    /**
     * An organizer of an agency.
     *
     * @param host where it is reached; null for one without
     */
    public record Organizer(
            AgencyId agency,
            TenantId id,
            String slug,
            String name,
            String shard,
            String schemaName,
            String roleName,
            Tenant.State state,
            String schemaVersion,
            Instant createdAt,
            @Nullable String host,
            Instant since,
            boolean admitted) {
        public Tenant tenant() {
            return new Tenant(id, slug, name, shard, schemaName, roleName, state, schemaVersion, createdAt);
        }
    }

    /** By name; of all agencies when none is named. */
    public List<Organizer> organizers(@Nullable AgencyId agency) {
        return database.sql()
                .createQuery("""
                        select t.agency_id as agency, t.id, t.slug, t.name, t.shard, t.schema_name, t.role_name, t.state,
                          t.schema_version, t.created_at, d.host, t.agency_since as since, t.agency_admitted as admitted
                        from tenant t left join domain d on d.tenant_id = t.id and d.is_primary
                        where t.agency_id is not null and (cast(:agency as uuid) is null or t.agency_id = :agency)
                        order by lower(t.name), t.id""")
                .bind("agency", agency == null ? null : agency.value())
                .mapTo(Organizer.class)
                .list();
    }

    public void assign(TenantId organizer, AgencyId agency, Instant at) {
        database.sql()
                .createUpdate("""
                        update tenant set agency_id = :agency, agency_since = :at, agency_admitted = true
                        where id = :id""")
                .bind("agency", agency)
                .bind("at", at)
                .bind("id", organizer)
                .execute();
    }

    public void dismiss(TenantId organizer) {
        database.sql().createUpdate("""
                        update tenant set agency_id = null, agency_since = null, agency_admitted = true
                        where id = :id""").bind("id", organizer).execute();
    }

    public void admit(TenantId organizer, boolean admitted) {
        database.sql()
                .createUpdate("update tenant set agency_admitted = :admitted where id = :id and agency_id is not null")
                .bind("admitted", admitted)
                .bind("id", organizer)
                .execute();
    }
}

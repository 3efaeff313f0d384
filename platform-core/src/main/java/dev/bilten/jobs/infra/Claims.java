package dev.bilten.jobs.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose turn it is, kept in the control schema: the node that moves a row forward does the work of it. */
@Service
public class Claims {
    private final Database database;

    @Inject
    public Claims(Database database) {
        this.database = database;
    }

    /** A row for everybody who has none, due at once. */
    public void enroll(String sweep, Collection<TenantContext> tenants, Instant now) {
        database.inTransaction(PlatformContext.PLATFORM, () -> {
            database.sql()
                    .createUpdate("""
                            insert into sweep_claim (sweep, tenant_id, next_at)
                            select :sweep, unnest(:tenants), :now on conflict do nothing""")
                    .bind("sweep", sweep)
                    .bindArray("tenants", UUID.class, ids(tenants))
                    .bind("now", now)
                    .execute();
        });
    }

    /**
     * Some that are due, longest waiting first; nobody else gets these before {@code every} has passed.
     *
     * @param known those who have something to do, whose turn comes as soon as it may
     * @param patience how much later the turn of the others may come
     */
    public List<TenantId> claim(
            String sweep,
            Collection<TenantContext> tenants,
            Set<TenantId> known,
            Duration every,
            Duration patience,
            Instant now,
            int most) {
        return database.inTransaction(
                PlatformContext.PLATFORM,
                () -> database.sql()
                        .createQuery("""
                        update sweep_claim c set next_at = :next
                        from (select tenant_id from sweep_claim
                              where sweep = :sweep and next_at <= :now and tenant_id = any(:tenants)
                                and (next_at <= :late or tenant_id = any(:known))
                              order by next_at limit :most for update skip locked) due
                        where c.sweep = :sweep and c.tenant_id = due.tenant_id
                        returning c.tenant_id""")
                        .bind("sweep", sweep)
                        .bindArray("tenants", UUID.class, ids(tenants))
                        .bindArray(
                                "known",
                                UUID.class,
                                known.stream().map(TenantId::value).toArray())
                        .bind("now", now)
                        .bind("late", now.minus(patience))
                        .bind("next", now.plus(every))
                        .bind("most", most)
                        .mapTo(TenantId.class)
                        .list());
    }

    private static List<UUID> ids(Collection<TenantContext> tenants) {
        return tenants.stream().map(tenant -> tenant.id().value()).toList();
    }
}

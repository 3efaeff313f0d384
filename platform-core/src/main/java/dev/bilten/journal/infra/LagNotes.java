package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.ConsumerLag;
import dev.bilten.journal.api.LagOverview;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sweeps noted about lagging consumers, in the control schema. */
@Service
public class LagNotes {
    private final Database database;

    @Inject
    public LagNotes(Database database) {
        this.database = database;
    }

    /** Replaces what was noted about an organizer. */
    public void note(TenantId tenant, List<ConsumerLag> behind, Instant now) {
        database.sql()
                .createUpdate("delete from outbox_lag where tenant_id = :tenant and not consumer = any(:behind)")
                .bind("tenant", tenant)
                .bindArray(
                        "behind",
                        String.class,
                        behind.stream().map(ConsumerLag::consumer).toList())
                .execute();
        behind.forEach(lag -> put(tenant, lag, now));
    }

    private void put(TenantId tenant, ConsumerLag lag, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into outbox_lag (tenant_id, consumer, waiting, oldest, failures, last_error, noted_at)
                        values (:tenant, :consumer, :waiting, :oldest, :failures, :lastError, :now)
                        on conflict (tenant_id, consumer) do update set waiting = excluded.waiting,
                          oldest = excluded.oldest, failures = excluded.failures, last_error = excluded.last_error,
                          noted_at = excluded.noted_at""")
                .bindMethods(lag)
                .bind("tenant", tenant)
                .bind("now", now)
                .execute();
    }

    /** All that waits anywhere, and how many consumers of how many organizers are behind. */
    public Sums sums() {
        return database.sql()
                .createQuery("select coalesce(sum(waiting), 0) as waiting, count(*) as behind from outbox_lag")
                .mapTo(Sums.class)
                .one();
    }

    public record Sums(long waiting, int behind) {}

    /** What waits longest comes first; what only fails, last. */
    public List<LagOverview.Noted> worst(int most) {
        return database.sql()
                .createQuery("""
                        select tenant_id, consumer, waiting, oldest, failures, last_error from outbox_lag
                        order by oldest nulls last, tenant_id, consumer limit :most""")
                .bind("most", most)
                .mapTo(Row.class)
                .map(Row::noted)
                .list();
    }

    public record Row(
            TenantId tenantId,
            String consumer,
            long waiting,
            @Nullable Instant oldest,
            int failures,
            @Nullable String lastError) {
        LagOverview.Noted noted() {
            return new LagOverview.Noted(tenantId, new ConsumerLag(consumer, waiting, oldest, failures, lastError));
        }
    }
}

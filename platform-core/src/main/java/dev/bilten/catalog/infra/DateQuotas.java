package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The quotas of many dates at once. */
@Service
public class DateQuotas {
    private final Database database;

    @Inject
    public DateQuotas(Database database) {
        this.database = database;
    }

    /** Gives each of the dates, which are new, quotas like these. */
    public void copy(EventId event, List<EventDate> dates, List<QuotaDraft> templates, Instant now) {
        for (var template : templates) {
            var ids = dates.stream().map(_ -> QuotaId.next().value()).toArray(UUID[]::new);
            var days = dates.stream().map(date -> date.id().value()).toArray(UUID[]::new);
            database.sql()
                    .createUpdate("""
                            insert into quota (id, event_id, date_id, name, size, close_on_sell_out, created_at)
                            select n.id, :event, n.date_id, :name, cast(:size as int), :closeOnSellOut, :now
                            from unnest(cast(:ids as uuid[]), cast(:dates as uuid[])) as n (id, date_id)""")
                    .bind("event", event)
                    .bind("name", template.name())
                    .bind("size", template.size().orElse(null))
                    .bind("closeOnSellOut", template.closeOnSellOut())
                    .bind("now", now)
                    .bindArray("ids", UUID.class, (Object[]) ids)
                    .bindArray("dates", UUID.class, (Object[]) days)
                    .execute();
            template.items().forEach(item -> assign(ids, item));
        }
    }

    private void assign(UUID[] quotas, Quota.Scope item) {
        database.sql()
                .createUpdate("""
                        insert into quota_product (quota_id, product_id, variation_id, date_id)
                        select id, :product, cast(:variation as uuid), date_id from quota
                        where id = any(cast(:ids as uuid[]))""")
                .bind("product", item.product())
                .bind("variation", item.variation().map(VariationId::value).orElse(null))
                .bindArray("ids", UUID.class, (Object[]) quotas)
                .execute();
    }

    /** What a new capacity meets: how many quotas there are, and the most that one of them has given out already. */
    /** What the quotas of an event's dates are called, each name once. */
    public List<String> names(EventId event) {
        return database.sql()
                .createQuery(
                        "select distinct name from quota where event_id = :event and date_id is not null order by name")
                .bind("event", event)
                .mapTo(String.class)
                .list();
    }

    public record Met(int quotas, int taken) {}

    /** Locks them, in the order everybody locks in, so that the answer holds until the size is changed. */
    public Met meet(Collection<DateId> dates, BulkEdit.Capacity capacity) {
        return database.sql()
                .createQuery("""
                        with locked as materialized (
                          select held + sold + blocked + promised + allotted as taken from quota
                          where date_id = any(:dates) and (cast(:name as text) is null or name = :name)
                          order by id for update)
                        select cast(count(*) as int) as quotas, coalesce(max(taken), 0) as taken from locked""")
                .bindArray("dates", UUID.class, ids(dates))
                .bind("name", capacity.quota().orElse(null))
                .mapTo(Met.class)
                .one();
    }

    public void resize(Collection<DateId> dates, BulkEdit.Capacity capacity) {
        database.sql()
                .createUpdate("""
                        update quota set size = cast(:size as int), version = version + 1
                        where date_id = any(:dates) and (cast(:name as text) is null or name = :name)""")
                .bindArray("dates", UUID.class, ids(dates))
                .bind("name", capacity.quota().orElse(null))
                .bind("size", capacity.size().orElse(null))
                .execute();
    }

    private static List<UUID> ids(Collection<DateId> dates) {
        return dates.stream().map(DateId::value).toList();
    }
}

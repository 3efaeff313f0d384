package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherEntry;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Vouchers as pages list them: the newest first, by key, so that the last page costs what the first does. */
@Service
public class VoucherList {
    private static final String OVER = "(v.valid_until is not null and v.valid_until <= :now)";
    private static final String USED_UP =
            "(v.used >= v.max_uses or (v.budget_minor is not null and v.spent_minor >= v.budget_minor))";

    private final Database database;

    @Inject
    public VoucherList(Database database) {
        this.database = database;
    }

    /** A place in the list: behind this voucher. */
    public record After(Instant createdAt, UUID id) {}

    public record Row(@Nested VoucherRow voucher, int kept) {
        VoucherEntry entry() {
            return new VoucherEntry(voucher.voucher(), kept);
        }
    }

    public List<VoucherEntry> page(VoucherFilter filter, @Nullable After after, Instant now, int limit) {
        var query = database.sql()
                .createQuery("""
                        select %s,
                               (select coalesce(max(b.count), 0) from voucher_block b where b.voucher_id = v.id) as kept
                        from voucher v where not v.offer
                        """.formatted(VoucherRow.COLUMNS) + where(filter)
                        + (after == null ? "" : " and (v.created_at, v.id) < (:afterTime, :afterId)") + """
                         order by v.created_at desc, v.id desc limit :limit""")
                .bind("limit", limit);
        filter.event().map(EventId::value).ifPresent(event -> query.bind("event", event));
        filter.within()
                .ifPresent(events -> query.bindArray(
                        "within",
                        UUID.class,
                        events.stream().map(EventId::value).toList()));
        filter.text().ifPresent(text -> query.bind("text", text));
        filter.batch().map(VoucherId::value).ifPresent(batch -> query.bind("batch", batch));
        filter.state().ifPresent(_ -> query.bind("now", now));
        if (after != null) {
            query.bind("afterTime", after.createdAt()).bind("afterId", after.id());
        }
        return query.mapTo(Row.class).map(Row::entry).list();
    }

    /**
     * @param event that they are good for; empty: those that are for all alone
     * @param text a code, or a part of a tag or comment
     */
    public List<Voucher> list(Optional<EventId> event, Optional<String> text, int limit) {
        return database.sql()
                .createQuery("select " + VoucherRow.COLUMNS + """
                         from voucher v where (event_id = cast(:event as uuid) or event_id is null) and not offer
                          and (cast(:text as text) is null or code = upper(:text) or position(lower(:text) in lower(tag)) > 0
                               or position(lower(:text) in lower(comment)) > 0)
                        order by created_at desc, id desc limit :limit""")
                .bind("event", event.map(EventId::value).orElse(null))
                .bind("text", text.orElse(null))
                .bind("limit", limit)
                .mapTo(VoucherRow.class)
                .map(VoucherRow::voucher)
                .list();
    }

    public int kept(VoucherId id) {
        return database.sql()
                .createQuery("select coalesce(max(count), 0) from voucher_block where voucher_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    private static String where(VoucherFilter filter) {
        var where = new StringBuilder();
        filter.event().ifPresent(_ -> where.append(" and (v.event_id = :event or v.event_id is null)"));
        filter.within().ifPresent(_ -> where.append(" and v.event_id = any(:within)"));
        filter.text().ifPresent(_ -> where.append("""
                 and (position(upper(:text) in v.code) > 0 or position(lower(:text) in lower(v.tag)) > 0
                      or position(lower(:text) in lower(v.comment)) > 0)"""));
        // those of one call have its moment
        filter.batch()
                .ifPresent(_ ->
                        where.append(" and v.created_at = (select b.created_at from voucher b where b.id = :batch)"));
        filter.state().map(VoucherList::in).ifPresent(where::append);
        return where.toString();
    }

    private static String in(VoucherFilter.State state) {
        return switch (state) {
            case OPEN -> " and not " + OVER + " and not " + USED_UP;
            // each voucher has one state: over weighs more, as it does in the list
            case USED_UP -> " and " + USED_UP + " and not " + OVER;
            case OVER -> " and " + OVER;
        };
    }
}

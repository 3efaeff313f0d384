package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers.Use;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The voucher table. */
@Service
public class VoucherRows {
    private static final String SELECT = "select " + VoucherRow.COLUMNS + " from voucher v ";

    private final Database database;

    @Inject
    public VoucherRows(Database database) {
        this.database = database;
    }

    public Optional<Voucher> byCode(String code) {
        return one("where code = :value", code);
    }

    public Optional<Voucher> byId(VoucherId id) {
        return one("where id = :value", id);
    }

    /** For editing; two editors of one voucher go one after the other, and buyers wait for them. */
    public Optional<Voucher> toEdit(VoucherId id) {
        return one("where id = :value for update", id);
    }

    /**
     * One statement decides: the row's own lock lets one buyer after the other look at the numbers.
     *
     * @param now null when it does not matter until when the voucher is valid
     */
    public boolean use(VoucherId id, Use use, @Nullable Instant now) {
        return database.sql()
                        .createUpdate("""
                                update voucher set used = used + :n, spent_minor = spent_minor + :minor
                                where id = :id and used + :n <= max_uses
                                  and (budget_minor is null or spent_minor + :minor <= budget_minor)
                                  and (cast(:now as timestamptz) is null or valid_until is null or valid_until > :now)""")
                        .bind("id", id)
                        .bind("n", use.tickets())
                        .bind("minor", use.minor())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    public void giveBack(VoucherId id, Use use) {
        database.sql()
                .createUpdate("update voucher set used = used - :n, spent_minor = spent_minor - :minor where id = :id")
                .bind("id", id)
                .bind("n", use.tickets())
                .bind("minor", use.minor())
                .execute();
    }

    public void insert(Collection<Voucher> vouchers) {
        var batch = database.sql().prepareBatch("""
                insert into voucher (id, event_id, code, terms, max_uses, budget_minor, valid_until, offer, tag, comment,
                                     created_at)
                values (:id, cast(:event as uuid), :code, cast(:terms as jsonb), :maxUses, cast(:budget as bigint),
                        cast(:until as timestamptz), :offer, :tag, :comment, :createdAt)""");
        for (var voucher : vouchers) {
            fill(batch, voucher)
                    .bind("event", voucher.event().map(EventId::value).orElse(null))
                    .bind("code", voucher.code())
                    .bind("offer", voucher.offer())
                    .bind("createdAt", voucher.createdAt())
                    .add();
        }
        if (!vouchers.isEmpty()) {
            batch.execute();
        }
    }

    /** False when there were more uses meanwhile, or more was spent, than it would allow. */
    public boolean update(Voucher voucher) {
        return fill(database.sql().createUpdate("""
                        update voucher set terms = cast(:terms as jsonb), max_uses = :maxUses,
                                           budget_minor = cast(:budget as bigint), valid_until = cast(:until as timestamptz),
                                           tag = :tag, comment = :comment, version = version + 1
                        where id = :id and used <= :maxUses
                          and (cast(:budget as bigint) is null or spent_minor <= cast(:budget as bigint))"""), voucher).execute() == 1;
    }

    private static <S extends SqlStatement<S>> S fill(S statement, Voucher voucher) {
        return statement
                .bind("id", voucher.id())
                .bind("terms", Json.write(voucher.terms()))
                .bind("maxUses", voucher.maxUses())
                .bind("budget", voucher.budgetMinor().orElse(null))
                .bind("until", voucher.validUntil().orElse(null))
                .bind("tag", voucher.tag())
                .bind("comment", voucher.comment());
    }

    /** Which of these codes are in use. */
    public Set<String> taken(Collection<String> codes) {
        return database.sql()
                .createQuery("select code from voucher where code = any(:codes)")
                .bindArray("codes", String.class, codes)
                .mapTo(String.class)
                .set();
    }

    public void end(VoucherId id, Instant now) {
        database.sql()
                .createUpdate("update voucher set valid_until = :now, version = version + 1 where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    public boolean everOrdered(VoucherId id) {
        return database.sql()
                .createQuery("select exists (select from order_position where voucher_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** One that was made in this very transaction. */
    public void remove(VoucherId id) {
        database.sql()
                .createUpdate("delete from voucher where id = :id")
                .bind("id", id)
                .execute();
    }

    /** False when anybody ever used it: then it has to stay for the books. */
    public boolean deleteUnused(VoucherId id) {
        database.sql().createUpdate("""
                        update hold_line l set voucher_id = null from hold h
                        where l.voucher_id = :id and h.id = l.hold_id and h.state in ('EXPIRED', 'RELEASED')""").bind("id", id).execute();
        return database.sql().createUpdate("""
                                delete from voucher v where v.id = :id and v.used = 0 and not v.offer
                                  and not exists (select from order_position p where p.voucher_id = v.id)
                                  and not exists (select from hold_line l where l.voucher_id = v.id)""").bind("id", id).execute() == 1;
    }

    public record Kept(QuotaId quotaId, int count) {}

    /** So many places of each quota that it keeps still. */
    public Map<QuotaId, Integer> kept(VoucherId id) {
        return database
                .sql()
                .createQuery("select quota_id, count from voucher_block where voucher_id = :id")
                .bind("id", id)
                .mapTo(Kept.class)
                .stream()
                .collect(Collectors.toMap(Kept::quotaId, Kept::count));
    }

    /** Those whose time is over and that still keep something. */
    public List<Voucher> lapsed(Instant now, int limit) {
        return database.sql()
                .createQuery(SELECT + """
                        where valid_until <= :now and exists (select from voucher_block b where b.voucher_id = v.id)
                        order by valid_until limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(VoucherRow.class)
                .map(VoucherRow::voucher)
                .list();
    }

    private Optional<Voucher> one(String where, Object value) {
        return database.sql()
                .createQuery(SELECT + where)
                .bind("value", value)
                .mapTo(VoucherRow.class)
                .findOne()
                .map(VoucherRow::voucher);
    }
}

package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Stock.Take;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, as a table of the statement that decides about it, and the quotas it needs: those of the product, for all
 * variations or this one, for all dates or this one.
 */
final class Takes {
    /**
     * The quotas that a row of {@code wish w} needs, but for its variation. Looked up row by row, whatever the planner thinks
     * of it: the product of a series has a quota for each of its thousands of dates, and to read them all takes longer than
     * everything else that a purchase does.
     */
    static final String COUNTING = """
            cross join lateral (
              select quota_id, variation_id from quota_product where product_id = w.product_id and date_id is null
              union all
              select quota_id, variation_id from quota_product where product_id = w.product_id and date_id = w.date_id
              offset 0) qp""";

    static final String WISH = """
            wish as (select * from unnest(cast(:products as uuid[]), cast(:variations as uuid[]), cast(:dates as uuid[]),
                                          cast(:counts as int[]), cast(:pots as text[]), cast(:vouchers as uuid[]))
                     as w (product_id, variation_id, date_id, n, pot, voucher_id)),
            wanted as (
              select w.*, qp.quota_id, b.voucher_id is not null as kept
              from wish w
            """ + COUNTING + """

              left join voucher_block b on b.quota_id = qp.quota_id and b.voucher_id = w.voucher_id
              where qp.variation_id is null or qp.variation_id = w.variation_id),
            need as (
              select quota_id,
                     coalesce(sum(n) filter (where pot <> 'BEYOND' and not kept), 0) as free,
                     coalesce(sum(n) filter (where pot = 'BLOCKED' and kept), 0) as blocked,
                     coalesce(sum(n) filter (where pot = 'PROMISED' and kept), 0) as promised,
                     coalesce(sum(n) filter (where pot = 'BEYOND'), 0) as beyond
              from wanted group by quota_id),
            -- locked in one order by everybody
            locked as materialized (
              select q.id, case when q.closed then 0
                     else q.size - q.held - q.sold - q.blocked - q.promised - q.allotted end as spare
              from quota q where q.id in (select quota_id from need) order by q.id for update of q)""";

    private Takes() {}

    static <S extends SqlStatement<S>> S bind(S statement, Collection<Take> takes) {
        var rows = takes.toArray(Take[]::new);
        var products = new UUID[rows.length];
        var variations = new @Nullable UUID[rows.length];
        var dates = new @Nullable UUID[rows.length];
        var counts = new Integer[rows.length];
        var pots = new String[rows.length];
        var vouchers = new @Nullable UUID[rows.length];
        for (int i = 0; i < rows.length; i++) {
            products[i] = rows[i].item().product().value();
            variations[i] = rows[i].item().variation().map(VariationId::value).orElse(null);
            dates[i] = rows[i].item().date().map(DateId::value).orElse(null);
            counts[i] = rows[i].count();
            pots[i] = rows[i].pot().name();
            vouchers[i] = voucher(rows[i]);
        }
        return statement
                .bindArray("products", UUID.class, (Object[]) products)
                .bindArray("variations", UUID.class, (Object[]) variations)
                .bindArray("dates", UUID.class, (Object[]) dates)
                .bindArray("counts", Integer.class, (Object[]) counts)
                .bindArray("pots", String.class, (Object[]) pots)
                .bindArray("vouchers", UUID.class, (Object[]) vouchers);
    }

    /** Only what a voucher keeps is looked for with it; a voucher that only cheapens takes what is free. */
    private static @Nullable UUID voucher(Take take) {
        return take.pot() == Pot.BLOCKED || take.pot() == Pot.PROMISED
                ? take.voucher().map(VoucherId::value).orElse(null)
                : null;
    }
}

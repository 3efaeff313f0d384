package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Decides in one statement: it locks the quotas of a wish in the order of their ids, and takes from all of them or from
 * none. Two wishes for the same quotas queue at the first lock and cannot deadlock.
 */
@Service
public class QuotaStock {
    private static final String NEED = """
            wish as (select * from unnest(cast(:products as uuid[]), cast(:counts as int[])) as w (product_id, n)),
            need as (select qp.quota_id, sum(w.n) as n
                     from wish w join quota_product qp on qp.product_id = w.product_id group by qp.quota_id)""";

    private final Database database;

    @Inject
    public QuotaStock(Database database) {
        this.database = database;
    }

    /** A product of a wish with the scarcest of its quotas; without any quota there is nothing to sell. */
    public record Row(
            ProductId productId, int wanted, @Nullable Integer quotaLeft, int quotas, boolean claimed) {}

    public Stock.Claim claim(Map<ProductId, Integer> quantities) {
        var rows = bind(database.sql().createQuery("with " + NEED + """
                        , locked as materialized (
                          select q.id, q.size - q.held - q.sold as spare, need.n
                          from quota q join need on need.quota_id = q.id order by q.id for update of q),
                        verdict as (
                          select not exists (select from locked where spare < n)
                             and not exists (select from wish w where not exists
                                   (select from quota_product qp where qp.product_id = w.product_id)) as fits),
                        taken as (
                          update quota q set held = q.held + cast(locked.n as int)
                          from locked, verdict where q.id = locked.id and verdict.fits returning q.id)
                        select w.product_id, w.n as wanted, min(greatest(locked.spare, 0)) as quota_left,
                               count(qp.quota_id) as quotas, bool_and(verdict.fits) as claimed
                        from wish w
                        cross join verdict
                        left join quota_product qp on qp.product_id = w.product_id
                        left join locked on locked.id = qp.quota_id
                        group by w.product_id, w.n"""), quantities)
                .mapTo(Row.class)
                .list();
        return rows.stream().allMatch(Row::claimed) ? new Stock.Claim.Claimed() : shortage(rows);
    }

    private static Stock.Claim.Short shortage(List<Row> rows) {
        var left = rows.stream()
                .filter(row -> row.quotas() == 0 || (row.quotaLeft() != null && row.quotaLeft() < row.wanted()))
                .collect(toMap(Row::productId, row -> row.quotaLeft() == null ? 0 : row.quotaLeft()));
        // every product alone would fit, together they do not: then all of them are short
        return left.isEmpty()
                ? new Stock.Claim.Short(rows.stream()
                        .filter(row -> row.quotaLeft() != null)
                        .collect(toMap(Row::productId, row -> row.quotaLeft() == null ? 0 : row.quotaLeft())))
                : new Stock.Claim.Short(left);
    }

    public void release(Map<ProductId, Integer> quantities) {
        move(quantities, -1, 0);
    }

    public void sell(Map<ProductId, Integer> quantities) {
        move(quantities, -1, 1);
    }

    public void returnSold(Map<ProductId, Integer> quantities) {
        move(quantities, 0, -1);
    }

    private void move(Map<ProductId, Integer> quantities, int held, int sold) {
        bind(database.sql().createUpdate("with " + NEED + """
                        , locked as materialized (
                          select q.id, need.n from quota q join need on need.quota_id = q.id order by q.id for update of q)
                        update quota q
                        set held = q.held + cast(locked.n as int) * :held, sold = q.sold + cast(locked.n as int) * :sold
                        from locked where q.id = locked.id"""), quantities)
                .bind("held", held)
                .bind("sold", sold)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Map<ProductId, Integer> quantities) {
        var products = quantities.keySet().toArray(ProductId[]::new);
        var ids = new UUID[products.length];
        var counts = new Integer[products.length];
        for (int i = 0; i < products.length; i++) {
            ids[i] = products[i].value();
            counts[i] = quantities.getOrDefault(products[i], 0);
        }
        return statement.bindArray("products", UUID.class, (Object[]) ids).bindArray("counts", Integer.class, (Object[])
                counts);
    }
}

package dev.bilten.bench.holds;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.sale.Sale;
import dev.bilten.bench.stage.Databases;
import dev.bilten.bench.stage.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The statements of a hold in one transaction on a connection that is open already: the least it can take. */
final class BareHold implements AutoCloseable {
    private static final String CLAIM = """
            with wish (product_id, n) as (select * from unnest(array[?::uuid], array[1])),
            need as (select qp.quota_id, sum(w.n) as n
                     from wish w join quota_product qp on qp.product_id = w.product_id group by qp.quota_id),
            locked as materialized (
              select q.id, q.size - q.held - q.sold - q.blocked - q.promised - q.allotted as spare, need.n
              from quota q join need on need.quota_id = q.id order by q.id for update of q)
            update quota q set held = q.held + cast(locked.n as int) from locked where q.id = locked.id""";
    private static final String HOLD = """
            insert into hold (id, secret_hash, event_id, state, currency, expires_at, created_at)
            values (?::uuid, ?, ?::uuid, 'ACTIVE', 'EUR', now() + interval '15 minutes', now())""";
    private static final String LINE = """
            insert into hold_line (hold_id, line, event_id, product_id, quantity, listed_minor, unit_minor, tax_rate)
            values (?::uuid, 1, ?::uuid, ?::uuid, 1, 2500, 2500, 0.19)""";

    private final Connection connection;
    private final Shop shop;
    private final Sale sale;

    BareHold(Databases databases, Shop shop, Sale sale) {
        this.connection = databases.open(Databases.PLATFORM);
        this.shop = shop;
        this.sale = sale;
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    void place() {
        var hold = UUID.randomUUID().toString();
        try {
            read(
                    "select set_config('role', ?, true), set_config('search_path', ?, true)",
                    shop.schema(),
                    shop.schema());
            read("select * from event where id = ?::uuid", sale.event());
            read("select * from product where event_id = ?::uuid order by place, id", sale.event());
            change(CLAIM, sale.product());
            change(HOLD, hold, hold, sale.event());
            change(LINE, hold, sale.event(), sale.product());
            connection.commit();
        } catch (SQLException e) {
            throw new BenchFailed("The bare hold failed: " + e.getMessage(), e);
        }
    }

    private void read(String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private void change(String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new BenchFailed("The bare hold changed nothing: " + sql);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL does not let go: " + e.getMessage(), e);
        }
    }
}

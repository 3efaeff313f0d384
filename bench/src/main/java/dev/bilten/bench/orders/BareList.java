package dev.bilten.bench.orders;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.stage.Databases;
import java.sql.Connection;
import java.sql.SQLException;

/** The same rows by the same key, in SQL over one open connection: nothing is drawn, nobody is asked for a right. */
final class BareList implements AutoCloseable {
    private final Connection connection;

    BareList(Databases databases, String schema) {
        this.connection = databases.open(Databases.PLATFORM);
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema);
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** The condition that begins behind so many rows. */
    String behind(int rows) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select created_at::text, id from orders"
                        + " order by created_at desc, id desc offset " + (rows - 1) + " limit 1")) {
            if (!found.next()) {
                throw new BenchFailed("There are fewer than " + rows + " orders.");
            }
            return "(o.created_at, o.id) < ('" + found.getString(1) + "'::timestamptz, '" + found.getString(2)
                    + "'::uuid)";
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** Of the order that was loaded as this one. */
    String email(int number) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select email from orders where email like '%" + number
                        + "@example.org'" + " and email ~ '[a-z]" + number + "@'")) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** Reads one page and returns how many rows there were. */
    int read(String where, int rows) {
        var sql = """
                select o.id, o.code, o.event_id, e.title, o.state, o.email, o.name, o.channel, o.currency, o.total_minor,
                       o.created_at, (select count(*) from order_position p where p.order_id = o.id) as tickets
                from orders o join event e on e.id = o.event_id %s
                order by o.created_at desc, o.id desc limit %d""".formatted(where.isEmpty() ? "" : "where " + where, rows + 1);
        try (var statement = connection.prepareStatement(sql);
                var found = statement.executeQuery()) {
            int count = 0;
            while (found.next()) {
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    found.getString(column);
                }
                count++;
            }
            return Math.min(count, rows);
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
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

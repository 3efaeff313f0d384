package dev.bilten.bench.limit;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.stage.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The statements of pgbench's built-in script from a loop over JDBC, for machines without the program. */
final class BareTpcB implements TpcB {
    private static final int ACCOUNTS = 100_000;
    private static final int TELLERS = 10;
    private static final int MOST = 5_000;

    private final Databases databases;

    private BareTpcB(Databases databases) {
        this.databases = databases;
    }

    static BareTpcB prepared(Databases databases) {
        try (var connection = databases.open(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(
                    "drop table if exists pgbench_accounts, pgbench_branches, pgbench_history, pgbench_tellers");
            statement.execute("""
                    create table pgbench_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
                    create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
                    create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100);
                    create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));""");
            statement.execute("insert into pgbench_branches select i, 0, '' from generate_series(1, " + SCALE + ") i");
            statement.execute("insert into pgbench_tellers select i, (i - 1) / " + TELLERS
                    + " + 1, 0, '' from generate_series(1, " + SCALE * TELLERS + ") i");
            statement.execute("insert into pgbench_accounts select i, (i - 1) / " + ACCOUNTS
                    + " + 1, 0, '' from generate_series(1, " + SCALE * ACCOUNTS + ") i");
            statement.execute("vacuum analyze");
            return new BareTpcB(databases);
        } catch (SQLException e) {
            throw new BenchFailed("TPC-B cannot be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return "JDBC TPC-B c" + CLIENTS + " s" + SCALE;
    }

    @Override
    public double perSecond(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        var counts = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(threads.submit(() -> client(until)));
            }
            long done = 0;
            for (var count : counts) {
                done += count.get();
            }
            return done / (time.toMillis() / 1_000.0);
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailed("TPC-B failed: " + e.getMessage(), e);
        }
    }

    private long client(long until) throws SQLException {
        long done = 0;
        try (var connection = databases.open(DATABASE)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < until) {
                transaction(connection);
                done++;
            }
        }
        return done;
    }

    private static void transaction(Connection connection) throws SQLException {
        var random = ThreadLocalRandom.current();
        var account = random.nextInt(SCALE * ACCOUNTS) + 1;
        var teller = random.nextInt(SCALE * TELLERS) + 1;
        var branch = random.nextInt(SCALE) + 1;
        var delta = random.nextInt(-MOST, MOST + 1);
        update(connection, "update pgbench_accounts set abalance = abalance + ? where aid = ?", delta, account);
        try (var select = connection.prepareStatement("select abalance from pgbench_accounts where aid = ?")) {
            select.setInt(1, account);
            try (var row = select.executeQuery()) {
                row.next();
            }
        }
        update(connection, "update pgbench_tellers set tbalance = tbalance + ? where tid = ?", delta, teller);
        update(connection, "update pgbench_branches set bbalance = bbalance + ? where bid = ?", delta, branch);
        update(
                connection,
                "insert into pgbench_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?, current_timestamp)",
                teller,
                branch,
                account,
                delta);
        connection.commit();
    }

    private static void update(Connection connection, String sql, int... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setInt(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

package dev.bilten.bench.stage;

import dev.bilten.bench.BenchFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The embedded PostgreSQL from behind, as its superuser: for loading, for auditing, and for the limit. */
public record Databases(int port, String password) {
    public static final String PLATFORM = "bilten";
    public static final String SUPERUSER = "postgres";

    public Connection open(String database) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, password);
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL cannot be reached: " + e.getMessage(), e);
        }
    }

    /** In the platform's database. */
    public void run(String... statements) {
        try (var connection = open(PLATFORM);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** The first column of every row, as text. */
    public List<String> texts(String sql, String... parameters) {
        try (var connection = open(PLATFORM);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new BenchFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** A database that is not the platform's, so that nothing of it is touched. Kept when it is there already. */
    public void createIfMissing(String name) {
        try (var connection = open(SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!rows.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new BenchFailed("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }
}

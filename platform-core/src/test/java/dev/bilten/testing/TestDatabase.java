package dev.bilten.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** One real PostgreSQL for all tests of a JVM, with the roles of production; each test brings organizers of its own. */
public final class TestDatabase {
    private static final TestDatabase SHARED = start();

    private final EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static TestDatabase shared() {
        return SHARED;
    }

    public Map<String, String> settings() {
        return Map.of(
                "bilten.db.url", url("bilten"),
                "bilten.db.user", "bilten_app",
                "bilten.db.password", "test",
                "bilten.db.admin.user", "bilten_admin",
                "bilten.db.admin.password", "test");
    }

    /** Another database on the same server, as a shard of its own would be; its URL. */
    public String another(String name) {
        try {
            execute(postgres, "postgres", "create database %s owner bilten_admin".formatted(name));
            execute(postgres, name, "revoke all on schema public from public");
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    /** A superuser's view across all schemas, for auditors; nothing of the product has one. */
    public Connection superuser() {
        try {
            return postgres.getDatabase("postgres", "bilten").getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            execute(
                    postgres,
                    "postgres",
                    "create role bilten_admin login createrole password 'test'",
                    "create role bilten_app login noinherit password 'test'",
                    "alter role bilten_app set search_path = nowhere",
                    "create database bilten owner bilten_admin");
            execute(postgres, "bilten", "revoke all on schema public from public");
            return new TestDatabase(postgres);
        } catch (Exception e) {
            throw new IllegalStateException("no PostgreSQL for tests", e);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String database, String... statements) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

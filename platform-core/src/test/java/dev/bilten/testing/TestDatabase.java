package dev.bilten.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One real PostgreSQL for all tests of a JVM, with the roles of production; each test brings organizers of its own. */
public final class TestDatabase implements AutoCloseable {
    private static final TestDatabase SHARED = start();

    private final Path data;
    private EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.data = Path.of(show("data_directory"));
    }

    /** A server of the test's own that keeps what it was told, in this folder: one that may be killed. */
    public static TestDatabase own(Path data) {
        try {
            var postgres = durable(data).start();
            prepare(postgres);
            return new TestDatabase(postgres);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no PostgreSQL for this test", e);
        }
    }

    private static EmbeddedPostgres.Builder durable(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "50")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** Kills every process of it at once, as the kernel does when memory is short. */
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            var all = Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (var one : all) {
                one.onExit().get(5, TimeUnit.SECONDS);
            }
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the same data and the same port. */
    public void startAgain() {
        int port = postgres.getPort();
        close(postgres);
        try {
            postgres = durable(data).setPort(port).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String show(String setting) {
        try (var connection = superuser();
                var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        close(postgres);
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

    public int port() {
        return postgres.getPort();
    }

    /** The settings of a platform that reaches this server through a proxy. */
    public Map<String, String> through(FaultProxy proxy) {
        return Map.of("bilten.db.url", "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/bilten");
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
            prepare(postgres);
            return new TestDatabase(postgres);
        } catch (Exception e) {
            throw new IllegalStateException("no PostgreSQL for tests", e);
        }
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        execute(
                postgres,
                "postgres",
                "create role bilten_admin login createrole password 'test'",
                "create role bilten_app login noinherit password 'test'",
                "alter role bilten_app set search_path = nowhere",
                "create database bilten owner bilten_admin");
        execute(postgres, "bilten", "revoke all on schema public from public");
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

package dev.bilten.launcher.postgres;

import dev.bilten.launcher.Part;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Child;
import dev.bilten.launcher.process.Signal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running PostgreSQL that loses nothing it has confirmed. */
public final class PostgresServer implements Part {
    private static final Duration TO_START = Duration.ofSeconds(60); // crash recovery after a kill may take a while

    private final Child child;
    private final int port;
    private final Secrets secrets;

    private PostgresServer(Child child, int port, Secrets secrets) {
        this.child = child;
        this.port = port;
        this.secrets = secrets;
    }

    public static PostgresServer start(Home home, Cache cache, Secrets secrets, int port) {
        var programs = PostgresPrograms.in(cache);
        var data = new PostgresData(home.data("postgres"), home.log("postgres-initdb"));
        if (data.exists()) {
            data.claim();
        } else {
            data.create(programs, secrets.databaseSuperuser());
        }
        var server = new PostgresServer(launch(home, programs, data, port), port, secrets);
        try {
            server.child.awaitUp(TO_START, server::accepts);
            new PostgresRoles(port, secrets).ensure();
            return server;
        } catch (SQLException e) {
            server.close();
            throw new StartFailed("PostgreSQL does not accept its set-up: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Child launch(Home home, PostgresPrograms programs, PostgresData data, int port) {
        var arguments = List.of(
                "-D",
                data.folder().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "max_connections=100",
                "-c",
                "shared_buffers=256MB");
        return Child.start(new Child.Spec(
                "PostgreSQL",
                programs.command("postgres", arguments),
                Map.of("TZ", "UTC", "LC_ALL", "C"),
                home.log("postgres"),
                home.note("postgres"),
                data.folder().toString(),
                Signal.INT,
                Duration.ofSeconds(30)));
    }

    private boolean accepts() {
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", secrets.databaseSuperuser())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public String where() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "BILTEN_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/bilten",
                "BILTEN_DB_USER",
                "bilten_app",
                "BILTEN_DB_PASSWORD",
                secrets.databaseApp(),
                "BILTEN_DB_ADMIN_USER",
                "bilten_admin",
                "BILTEN_DB_ADMIN_PASSWORD",
                secrets.databaseAdmin());
    }

    @Override
    public void close() {
        child.close();
    }
}

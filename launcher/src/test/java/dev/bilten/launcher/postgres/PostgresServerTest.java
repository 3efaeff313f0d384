package dev.bilten.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Orphans;
import dev.bilten.launcher.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    static Path folder;

    static Home home;
    static PostgresServer server;

    @BeforeAll
    static void start() {
        home = Home.at(folder.resolve("home"));
        server = open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PostgresServer open() {
        return PostgresServer.start(home, Cache.of(home), Secrets.of(home), new Ports().take(0));
    }

    @Test
    void what_it_confirms_is_on_disk() throws SQLException {
        assertThat(ask(admin(), "SHOW fsync")).isEqualTo("on");
        assertThat(ask(admin(), "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(admin(), "SHOW server_version")).startsWith("18");
    }

    @Test
    void nobody_enters_without_a_password() {
        var url = server.environment().get("BILTEN_DB_URL");
        for (var user : List.of("postgres", "bilten_admin", "bilten_app")) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, user, "guess").close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_application_can_do_nothing_until_it_takes_a_tenants_role() throws SQLException {
        try (var admin = admin()) {
            run(admin, "CREATE ROLE t_one_role");
            run(admin, "GRANT t_one_role TO bilten_app WITH INHERIT FALSE, SET TRUE");
            run(admin, "CREATE SCHEMA t_one AUTHORIZATION t_one_role");
            run(admin, "SET ROLE t_one_role");
            run(admin, "CREATE TABLE t_one.note (words text)");
        }
        try (var app = app()) {
            assertThatThrownBy(() -> run(app, "SELECT * FROM t_one.note")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(app, "CREATE TABLE public.mine (a int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(app, "CREATE TEMP TABLE mine (a int)"))
                    .hasMessageContaining("permission denied");
            assertThat(text(app, "SHOW search_path")).isEqualTo("nowhere");
            run(app, "SET ROLE t_one_role");
            run(app, "INSERT INTO t_one.note VALUES ('hello')");
        }
        assertThat(ask(admin(), "SELECT words FROM t_one.note"))
                .as("the role for people with their own client reads every tenant")
                .isEqualTo("hello");
    }

    @Test
    void the_admin_is_no_superuser_and_enters_no_other_database() throws SQLException {
        assertThat(ask(admin(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        var other = server.environment().get("BILTEN_DB_URL").replace("/bilten", "/postgres");
        assertThatThrownBy(() -> connect(other, "ADMIN_").close()).hasMessageContaining("permission denied");
    }

    @Test
    void after_a_killed_start_the_next_one_finds_everything_again() throws SQLException {
        try (var admin = admin()) {
            run(admin, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(Orphans.end(home.run())).containsExactly("postgres");
        server = open();
        assertThat(ask(admin(), "SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void a_server_that_no_note_knows_is_ended_too() throws Exception {
        Files.delete(home.note("postgres"));
        server = open();
        assertThat(ask(admin(), "SELECT 1")).isEqualTo("1");
    }

    private static Connection admin() throws SQLException {
        return connect(server.environment().get("BILTEN_DB_URL"), "ADMIN_");
    }

    private static Connection app() throws SQLException {
        return connect(server.environment().get("BILTEN_DB_URL"), "");
    }

    private static Connection connect(String url, String kind) throws SQLException {
        var environment = server.environment();
        return DriverManager.getConnection(
                url, environment.get("BILTEN_DB_" + kind + "USER"), environment.get("BILTEN_DB_" + kind + "PASSWORD"));
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (connection) {
            return text(connection, query);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.bilten.launcher.postgres;

import dev.bilten.launcher.home.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The database {@code bilten} and its two roles. Safe to repeat.
 *
 * <p>{@code bilten_admin} owns the database, makes tenant roles and may act as each of them (that is what
 * {@code createrole_self_grant} says since PostgreSQL 16); {@code bilten_app} can do nothing until it takes a
 * tenant's role.
 */
record PostgresRoles(int port, Secrets secrets) {

    void ensure() throws SQLException {
        try (var connection = connect("postgres")) {
            role(connection, "bilten_admin", "LOGIN CREATEROLE NOSUPERUSER", secrets.databaseAdmin());
            role(connection, "bilten_app", "LOGIN NOINHERIT NOSUPERUSER", secrets.databaseApp());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = 'bilten'")) {
                run(connection, "CREATE DATABASE bilten OWNER bilten_admin");
            }
            run(
                    connection,
                    "ALTER ROLE bilten_admin SET createrole_self_grant = 'set, inherit'",
                    "ALTER ROLE bilten_app SET search_path = nowhere",
                    "REVOKE ALL ON DATABASE bilten FROM PUBLIC",
                    "REVOKE ALL ON DATABASE postgres FROM PUBLIC",
                    "REVOKE ALL ON DATABASE template1 FROM PUBLIC",
                    "GRANT CONNECT ON DATABASE bilten TO bilten_admin, bilten_app");
        }
        try (var connection = connect("bilten")) {
            run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", secrets.databaseSuperuser());
    }

    private static void role(Connection connection, String name, String rights, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            run(connection, "CREATE ROLE " + name);
        }
        run(connection, "ALTER ROLE " + name + " " + rights + " PASSWORD '" + password + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}

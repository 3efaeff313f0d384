package dev.bilten.bench.stage;

import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** An organizer's schema as the migrations make it, in a database server of the test's own; no platform. */
public record Books(PostgresServer server, Databases databases) implements AutoCloseable {
    public static final String SCHEMA = "t_0123456789abc";
    public static final String EVENT = "00000000-0000-7000-8000-000000000001";
    public static final String PRODUCT = "00000000-0000-7000-8000-000000000002";
    public static final String QUOTA = "00000000-0000-7000-8000-000000000003";

    public static Books open(Path folder) {
        var home = Home.at(folder.resolve("home"));
        var secrets = Secrets.of(home);
        var port = freePort();
        var server = PostgresServer.start(home, Cache.of(home), secrets, port);
        var books = new Books(server, new Databases(port, secrets.databaseSuperuser()));
        books.fresh();
        return books;
    }

    /** Empty but for one event with one product and a quota of ten. */
    public void fresh() {
        databases.run(
                "drop schema if exists " + SCHEMA + " cascade",
                "create schema " + SCHEMA,
                "set search_path = " + SCHEMA + "; " + migrations());
        addEvent(EVENT, PRODUCT, QUOTA);
    }

    public void addEvent(String event, String product, String quota) {
        run("""
                insert into event (id, slug, state, title, zone, currency, created_at)
                values ('%s', 'night-%s', 'LIVE', '{"en": "Night"}', 'UTC', 'EUR', now())""".formatted(event, event.substring(event.length() - 12)));
        run("insert into product (id, event_id, name, price_minor, created_at) values ('%s', '%s', '{}', 2500, now())"
                .formatted(product, event));
        run("insert into quota (id, event_id, name, size, created_at) values ('%s', '%s', 'Standing', 10, now())"
                .formatted(quota, event));
        run("insert into quota_product (quota_id, product_id) values ('%s', '%s')".formatted(quota, product));
    }

    public void run(String sql) {
        databases.run("set search_path = " + SCHEMA + ", public; " + sql);
    }

    public long count(String what) {
        return Long.parseLong(
                databases.texts("select count(*) from " + SCHEMA + "." + what).getFirst());
    }

    private static String migrations() {
        try (var files = Files.list(Path.of("../migrations/db/tenant"))) {
            var all = new StringBuilder();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                all.append(Files.readString(file).replace("${role}", Databases.SUPERUSER))
                        .append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

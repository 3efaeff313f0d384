package dev.bilten.extensions.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.PluginManifest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The uploaded packages, in the control schema. */
@Service
public class Packages {
    private final Database database;

    @Inject
    public Packages(Database database) {
        this.database = database;
    }

    /** A package without its bytes. */
    public record Row(String id, String version, String sha256, Instant installedAt) {}

    public List<Row> all() {
        return database.sql()
                .createQuery("select id, version, sha256, installed_at from plugin_package order by id")
                .mapTo(Row.class)
                .list();
    }

    public Optional<Row> find(String id) {
        return database.sql()
                .createQuery("select id, version, sha256, installed_at from plugin_package where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne();
    }

    public Optional<byte[]> jar(String id, String sha256) {
        return database.sql()
                .createQuery("select jar from plugin_package where id = :id and sha256 = :sha256")
                .bind("id", id)
                .bind("sha256", sha256)
                .mapTo(byte[].class)
                .findOne();
    }

    public void put(PluginManifest manifest, String sha256, byte[] jar, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into plugin_package (id, version, sha256, jar, installed_at)
                        values (:id, :version, :sha256, :jar, :now)
                        on conflict (id) do update set version = excluded.version, sha256 = excluded.sha256,
                          jar = excluded.jar, installed_at = excluded.installed_at""")
                .bind("id", manifest.id())
                .bind("version", manifest.version())
                .bind("sha256", sha256)
                .bind("jar", jar)
                .bind("now", now)
                .execute();
    }

    public boolean remove(String id) {
        return database.sql()
                        .createUpdate("delete from plugin_package where id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }
}

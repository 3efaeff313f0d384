package dev.bilten.analytics.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;

/** Which exporters refused, and with which settings: they are not asked again before those change. */
@Service
public class ExportRefusals {
    private final Database database;

    @Inject
    public ExportRefusals(Database database) {
        this.database = database;
    }

    public boolean stands(String plugin, long settingsVersion) {
        return database.sql()
                .createQuery("""
                        select exists (select from export_refusal
                                       where plugin_id = :plugin and settings_version = :version)""")
                .bind("plugin", plugin)
                .bind("version", settingsVersion)
                .mapTo(Boolean.class)
                .one();
    }

    public void note(String plugin, long settingsVersion, String reason, Instant at) {
        database.sql()
                .createUpdate("""
                        insert into export_refusal (plugin_id, settings_version, reason, at)
                        values (:plugin, :version, :reason, :at)
                        on conflict (plugin_id) do update
                        set settings_version = :version, reason = :reason, at = :at""")
                .bind("plugin", plugin)
                .bind("version", settingsVersion)
                .bind("reason", reason)
                .bind("at", at)
                .execute();
    }
}

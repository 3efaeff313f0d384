package dev.bilten.extensions.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One organizer's switches and settings, as they are stored. */
@Service
public class Switches {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final Database database;

    @Inject
    public Switches(Database database) {
        this.database = database;
    }

    /**
     * @param settings value by key, secrets encrypted
     * @param version grows with every change
     */
    public record Row(String pluginId, boolean on, Map<String, String> settings, long version) {}

    /** What a row looks like in the table; the settings are JSON there. */
    public record Stored(String pluginId, boolean switchedOn, String settings, long version) {
        Row row() {
            return new Row(pluginId, switchedOn, Json.read(settings, VALUES), version);
        }
    }

    public Map<String, Row> all() {
        return database.sql()
                .createQuery("select plugin_id, switched_on, settings, version from plugin_setting")
                .mapTo(Stored.class)
                .map(Stored::row)
                .collect(Collectors.toMap(Row::pluginId, Function.identity()));
    }

    public Optional<Row> find(String pluginId) {
        return database.sql()
                .createQuery("""
                        select plugin_id, switched_on, settings, version from plugin_setting where plugin_id = :id""")
                .bind("id", pluginId)
                .mapTo(Stored.class)
                .findOne()
                .map(Stored::row);
    }

    public void put(String pluginId, boolean on, Map<String, String> settings, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into plugin_setting (plugin_id, switched_on, settings, updated_at)
                        values (:id, :on, cast(:settings as jsonb), :now)
                        on conflict (plugin_id) do update set switched_on = excluded.switched_on,
                          settings = excluded.settings, updated_at = excluded.updated_at,
                          version = plugin_setting.version + 1""")
                .bind("id", pluginId)
                .bind("on", on)
                .bind("settings", Json.write(settings))
                .bind("now", now)
                .execute();
    }
}

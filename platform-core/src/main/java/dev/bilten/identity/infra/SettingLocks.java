package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.SettingKey;
import jakarta.inject.Inject;
import java.time.Instant;

/** Lets changes of one setting happen one after the other. */
@Service
public class SettingLocks {
    private final Database database;

    @Inject
    public SettingLocks(Database database) {
        this.database = database;
    }

    /** Until the running transaction ends nobody else saves this setting, be it there or not. */
    public void hold(SettingKey<?> key, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into setting (key, value, updated_at) values (:key, 'null', :now)
                        on conflict (key) do update set updated_at = setting.updated_at""")
                .bind("key", key.name())
                .bind("now", now)
                .execute();
    }
}

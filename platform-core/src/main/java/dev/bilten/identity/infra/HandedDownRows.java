package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.tenancy.api.AgencyId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of the control schema with what the platform and the agencies hand down. Null is the platform. */
@Service
public class HandedDownRows {
    private final Database database;

    @Inject
    public HandedDownRows(Database database) {
        this.database = database;
    }

    public Optional<String> find(@Nullable AgencyId agency, String key) {
        return database.sql()
                .createQuery("""
                        select cast(value as text) from handed_down
                        where agency_id is not distinct from cast(:agency as uuid) and key = :key and value <> 'null'""")
                .bind("agency", agency == null ? null : agency.value())
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    /** Until the running transaction ends nobody else saves it, be it there or not. */
    public void hold(@Nullable AgencyId agency, String key, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into handed_down (agency_id, key, value, updated_at)
                        values (cast(:agency as uuid), :key, 'null', :now)
                        on conflict (agency_id, key) do update set updated_at = handed_down.updated_at""")
                .bind("agency", agency == null ? null : agency.value())
                .bind("key", key)
                .bind("now", now)
                .execute();
    }

    public void write(@Nullable AgencyId agency, String key, String json, Instant now) {
        database.sql()
                .createUpdate("""
                        update handed_down set value = cast(:json as jsonb), updated_at = :now
                        where agency_id is not distinct from cast(:agency as uuid) and key = :key""")
                .bind("agency", agency == null ? null : agency.value())
                .bind("key", key)
                .bind("json", json)
                .bind("now", now)
                .execute();
    }
}

package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.Uuids;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Inserts audit entries; the database refuses to change or delete one. */
@Service
public class Entries {
    private final Database database;

    @Inject
    public Entries(Database database) {
        this.database = database;
    }

    public void insert(Instant at, Actor actor, Change change, String reason, String requestId) {
        database.sql()
                .createUpdate("""
                        insert into audit_entry (id, at, actor_kind, actor_id, actor_name, action, object_type, object_id,
                                                 before, after, reason, request_id)
                        values (:id, :at, :kind, :actorId, :actorName, :action, :objectType, :objectId,
                                cast(:before as jsonb), cast(:after as jsonb), :reason, :requestId)""")
                .bind("id", Uuids.at(at.toEpochMilli()))
                .bind("at", at)
                .bind("kind", actor.kind().name())
                .bind("actorId", actor.id())
                .bind("actorName", actor.name())
                .bind("action", change.action())
                .bind("objectType", change.objectType())
                .bind("objectId", change.objectId())
                .bind("before", json(change.before()))
                .bind("after", json(change.after()))
                .bind("reason", reason)
                .bind("requestId", requestId)
                .execute();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.write(value);
    }
}

package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Actor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads audit entries, by the thing they are about. */
@Service
public class EntryReader {
    private final Database database;

    @Inject
    public EntryReader(Database database) {
        this.database = database;
    }

    public record Row(
            Instant at,
            Actor.Kind actorKind,
            String actorId,
            String actorName,
            String action,
            String reason,
            @Nullable String after) {
        AuditTrail.Entry entry() {
            return new AuditTrail.Entry(
                    at, new Actor(actorKind, actorId, actorName), action, reason, Optional.ofNullable(after));
        }
    }

    public List<AuditTrail.Entry> of(String objectType, String objectId, int most) {
        return database.sql()
                .createQuery("""
                        select at, actor_kind, actor_id, actor_name, action, reason, after::text from audit_entry
                        where object_type = :type and object_id = :id order by at desc limit :most""")
                .bind("type", objectType)
                .bind("id", objectId)
                .bind("most", most)
                .mapTo(Row.class)
                .map(Row::entry)
                .list();
    }
}

package dev.bilten.journal.infra;

import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.Uuids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Inserts audit entries; the database refuses to change or delete one. */
@Service
public class Entries {
    private final Database database;

    @Inject
    public Entries(Database database) {
        this.database = database;
    }

    /** An entry as it will stand. */
    record Row(Instant at, Actor actor, Change change, String reason, String requestId) {}

    private static final BulkInsert<Row> ROWS = BulkInsert.<Row>into("audit_entry")
            .uuid("id", row -> Uuids.at(row.at.toEpochMilli()))
            .instant("at", Row::at)
            .text("actor_kind", row -> row.actor.kind().name())
            .text("actor_id", row -> row.actor.id())
            .text("actor_name", row -> row.actor.name())
            .text("action", row -> row.change.action())
            .text("object_type", row -> row.change.objectType())
            .text("object_id", row -> row.change.objectId())
            .json("before", row -> row.change.before())
            .json("after", row -> row.change.after())
            .text("reason", Row::reason)
            .text("request_id", Row::requestId);

    void insert(List<Row> rows) {
        ROWS.execute(database, rows);
    }
}

package dev.bilten.jobs.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.jobs.api.Due;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.infra.TaskRows;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Uuids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers {@link Tasks}, and keeps how far each is. */
@Service
@Transactional
public class KeepTasks implements Tasks {
    private final Database database;
    private final TaskRows rows;
    private final Due due;

    @Inject
    public KeepTasks(Database database, TaskRows rows, Due due) {
        this.database = database;
        this.rows = rows;
        this.due = due;
    }

    @Override
    public UUID start(CallContext call, String kind, List<UUID> items) {
        return start(call, kind, items, "{}");
    }

    @Override
    public UUID start(CallContext call, String kind, List<UUID> items, String input) {
        var id = Uuids.next();
        rows.insert(
                new Task(id, kind, Task.State.WAITING, call.actor(), items, input, 0, 0, Optional.empty(), call.now()));
        database.afterCommit(() -> due.note(RunTasks.NAME, call.tenant().id(), call.now()));
        return id;
    }

    @Override
    public List<Task> of(TenantContext tenant, String authorId, Instant since) {
        return rows.of(authorId, since);
    }

    @Override
    public Optional<Task> byId(TenantContext tenant, UUID id) {
        return rows.byId(id);
    }

    public Optional<Task> claim(CallContext call) {
        return rows.claim(call.now());
    }

    public void advance(CallContext call, UUID id, int done, int passed) {
        rows.advance(id, done, passed, call.now());
    }

    public void end(CallContext call, UUID id, Task.State state, Optional<String> result) {
        rows.end(id, state, result);
    }
}

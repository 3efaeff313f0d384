package dev.bilten.jobs.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Task;
import dev.bilten.kernel.Actor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks' table. Who works on one has a lease of it, renewed with each step; when a node dies, another takes it over. */
@Service
public class TaskRows {
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String COLUMNS =
            "id, kind, state, author_kind, author_id, author_name, cast(items as text) as items, cast(input as text) as input, done, passed, result, created_at";

    private final Database database;

    @Inject
    public TaskRows(Database database) {
        this.database = database;
    }

    public record Row(
            UUID id,
            String kind,
            Task.State state,
            Actor.Kind authorKind,
            String authorId,
            String authorName,
            String items,
            String input,
            int done,
            int passed,
            Optional<String> result,
            Instant createdAt) {
        Task task() {
            return new Task(
                    id,
                    kind,
                    state,
                    new Actor(authorKind, authorId, authorName),
                    Json.read(items, IDS),
                    input,
                    done,
                    passed,
                    result,
                    createdAt);
        }
    }

    public void insert(Task task) {
        database.sql()
                .createUpdate("""
                        insert into task (id, kind, state, author_kind, author_id, author_name, items, input, done, passed,
                                          created_at)
                        values (:id, :kind, 'WAITING', :authorKind, :authorId, :authorName, cast(:items as jsonb),
                                cast(:input as jsonb), 0, 0, :now)""")
                .bind("id", task.id())
                .bind("kind", task.kind())
                .bind("authorKind", task.author().kind())
                .bind("authorId", task.author().id())
                .bind("authorName", task.author().name())
                .bind("items", Json.write(task.items()))
                .bind("input", task.input())
                .bind("now", task.createdAt())
                .execute();
    }

    /** The oldest that nobody works on, now this caller's for two minutes. */
    public Optional<Task> claim(Instant now) {
        return database.sql()
                .createQuery("""
                        update task set state = 'RUNNING', leased_until = :until
                        where id = (select id from task
                                    where state in ('WAITING', 'RUNNING') and (leased_until is null or leased_until < :now)
                                    order by created_at limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .mapTo(Row.class)
                .findOne()
                .map(Row::task);
    }

    public void advance(UUID id, int done, int passed, Instant now) {
        database.sql()
                .createUpdate(
                        "update task set done = done + :done, passed = passed + :passed, leased_until = :until where id = :id")
                .bind("done", done)
                .bind("passed", passed)
                .bind("until", now.plus(LEASE))
                .bind("id", id)
                .execute();
    }

    public void end(UUID id, Task.State state, Optional<String> result) {
        database.sql()
                .createUpdate(
                        "update task set state = :state, result = cast(:result as text), leased_until = null where id = :id")
                .bind("state", state)
                .bind("result", result.orElse(null))
                .bind("id", id)
                .execute();
    }

    public List<Task> of(String author, Instant since) {
        return database.sql()
                .createQuery("select " + COLUMNS + """
                         from task where author_id = :author and (created_at >= :since or state in ('WAITING', 'RUNNING'))
                        order by created_at desc, id desc limit 20""")
                .bind("author", author)
                .bind("since", since)
                .mapTo(Row.class)
                .map(Row::task)
                .list();
    }

    public Optional<Task> byId(UUID id) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from task where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::task);
    }
}

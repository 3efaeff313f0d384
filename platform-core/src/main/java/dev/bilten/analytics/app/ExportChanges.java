package dev.bilten.analytics.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.api.Table;
import dev.bilten.files.api.Tables;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The log of changes as a file for programs too: its words are those of the log, its times UTC. Its items are equal parts of
 * the time it covers, each as the number of an id, the newest first; what is changed after it was asked for is not in it.
 */
@Service
public class ExportChanges implements TaskKind {
    public static final String KIND = "changes.export";
    private static final String FOLDER = "exports";
    private static final int PARTS = 50;
    private static final int AT_ONCE = 1_000;
    private static final List<String> HEADS =
            List.of("at", "who", "who kind", "who id", "action", "object", "object id", "reason", "before", "after");

    private final Database database;
    private final AuditLog log;
    private final Files files;
    private final Tables tables;
    private final Tasks tasks;
    private final Journal journal;

    @Inject
    public ExportChanges(Database database, AuditLog log, Files files, Tables tables, Tasks tasks, Journal journal) {
        this.database = database;
        this.log = log;
        this.files = files;
        this.tables = tables;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** What the task keeps. */
    record Input(AuditLog.Filter filter, Instant from, Instant until) {}

    /** Starts it; a spreadsheet could not hold the longest cells, so it is a CSV file. */
    public UUID start(CallContext call, AuditLog.Filter filter) {
        var until = earlier(filter.until().orElse(call.now()), call.now());
        var from = filter.from()
                .or(() -> log.first(call.tenant()))
                .filter(first -> first.isBefore(until))
                .orElse(until);
        var parts =
                IntStream.range(0, PARTS).mapToObj(part -> new UUID(0, part)).toList();
        return database.inTransaction(call.tenant(), () -> {
            var task = tasks.start(call, KIND, parts, Json.write(new Input(filter, from, until)));
            journal.audit(
                    call,
                    Change.created(
                            "changes.exported",
                            "task",
                            task.toString(),
                            Map.of("from", from.toString(), "until", until.toString())));
            return task;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Optional<String> whole(CallContext call, Task task, Consumer<UUID> through) {
        var input = Json.read(task.input(), Input.class);
        var table = tables.begin(FileType.CSV, "Changes").row(HEADS);
        for (var part : task.items()) {
            int number = Math.toIntExact(part.getLeastSignificantBits());
            write(call, part(input, number), table);
            through.accept(part);
        }
        return Optional.of(
                files.put(call.tenant(), FOLDER, FileType.CSV, table.bytes()).value());
    }

    /** Part 0 ends where all ends, and each other one where the one before began: nothing is missed and nothing twice. */
    private static AuditLog.Filter part(Input input, int number) {
        return input.filter().between(edge(input, number + 1), edge(input, number));
    }

    private static Instant edge(Input input, int steps) {
        return steps == PARTS
                ? input.from()
                : input.until()
                        .minus(Duration.between(input.from(), input.until())
                                .dividedBy(PARTS)
                                .multipliedBy(steps));
    }

    private void write(CallContext call, AuditLog.Filter filter, Table table) {
        var cursor = Optional.<String>empty();
        do {
            var slice = log.list(call.tenant(), filter, cursor, AT_ONCE);
            slice.results().forEach(line -> table.row(cells(line)));
            cursor = slice.next();
        } while (cursor.isPresent());
    }

    private static List<Object> cells(AuditLog.Line line) {
        return List.of(
                line.at().toString(),
                line.actor().name(),
                line.actor().kind().name(),
                line.actor().id(),
                line.action(),
                line.objectType(),
                line.objectId(),
                line.reason(),
                line.before().orElse(""),
                line.after().orElse(""));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

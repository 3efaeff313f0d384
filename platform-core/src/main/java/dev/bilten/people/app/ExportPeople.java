package dev.bilten.people.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.api.Tables;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.people.infra.PeopleLines;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Everyone as a file; its items are the parts they are read in, each as the number of an id. */
@Service
public class ExportPeople implements TaskKind {
    public static final String KIND = "people.export";
    private static final String FOLDER = "exports";

    private final Database database;
    private final PeopleLines lines;
    private final Files files;
    private final Tables tables;
    private final Tasks tasks;
    private final Journal journal;

    @Inject
    public ExportPeople(
            Database database, PeopleLines lines, Files files, Tables tables, Tasks tasks, Journal journal) {
        this.database = database;
        this.lines = lines;
        this.files = files;
        this.tables = tables;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** What the task keeps. */
    record Input(FileType type) {}

    /** @param type CSV or XLSX */
    public UUID start(CallContext call, FileType type) {
        var parts = IntStream.range(0, PeopleLines.PARTS)
                .mapToObj(part -> new UUID(0, part))
                .toList();
        return database.inTransaction(call.tenant(), () -> {
            var task = tasks.start(call, KIND, parts, Json.write(new Input(type)));
            journal.audit(
                    call, Change.created("people.exported", "task", task.toString(), Map.of("type", type.name())));
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
        var type = Json.read(task.input(), Input.class).type();
        var table = tables.begin(type, "People").row(PeopleLines.HEADS);
        for (var part : task.items()) {
            int number = Math.toIntExact(part.getLeastSignificantBits());
            database.inTransaction(call.tenant(), () -> lines.each(number, line -> table.row(line.cells())));
            through.accept(part);
        }
        return Optional.of(files.put(call.tenant(), FOLDER, type, table.bytes()).value());
    }
}

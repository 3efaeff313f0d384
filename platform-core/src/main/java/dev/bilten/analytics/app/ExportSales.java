package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.infra.SoldLines;
import dev.bilten.catalog.api.EventId;
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
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of a sales report as a file; its items are the days, each as the number of an id. */
@Service
public class ExportSales implements TaskKind {
    public static final String KIND = "sales.export";
    private static final String FOLDER = "exports";

    private final Database database;
    private final SoldLines lines;
    private final Files files;
    private final Tables tables;
    private final Tasks tasks;
    private final Journal journal;

    @Inject
    public ExportSales(Database database, SoldLines lines, Files files, Tables tables, Tasks tasks, Journal journal) {
        this.database = database;
        this.lines = lines;
        this.files = files;
        this.tables = tables;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** What the task keeps. */
    record Input(@Nullable UUID event, String zone, FileType type, String language) {}

    /** @param type CSV or XLSX */
    public UUID start(CallContext call, Optional<EventId> event, Period period, FileType type, String language) {
        var days = period.from()
                .datesUntil(period.until().plusDays(1))
                .map(day -> new UUID(0, day.toEpochDay()))
                .toList();
        var input =
                new Input(event.map(EventId::value).orElse(null), period.zone().getId(), type, language);
        return database.inTransaction(call.tenant(), () -> {
            var task = tasks.start(call, KIND, days, Json.write(input));
            journal.audit(
                    call,
                    Change.created(
                            "sales.exported",
                            "task",
                            task.toString(),
                            Map.of(
                                    "from", period.from().toString(),
                                    "until", period.until().toString(),
                                    "type", type.name())));
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
        var table = tables.begin(input.type(), "Sales").row(SoldLines.HEADS);
        for (var day : task.items()) {
            write(call, input, day(day), table);
            through.accept(day);
        }
        return Optional.of(
                files.put(call.tenant(), FOLDER, input.type(), table.bytes()).value());
    }

    private void write(CallContext call, Input input, LocalDate day, Table table) {
        var zone = ZoneId.of(input.zone());
        var event = Optional.ofNullable(input.event()).map(EventId::new);
        var period = new Period(day, day, zone);
        database.inTransaction(
                call.tenant(),
                () -> lines.each(
                        event, period.begin(), period.end(), line -> table.row(line.cells(input.language(), zone))));
    }

    private static LocalDate day(UUID item) {
        return LocalDate.ofEpochDay(item.getLeastSignificantBits());
    }
}

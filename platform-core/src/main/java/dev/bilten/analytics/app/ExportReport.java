package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.EventId;
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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a report shows as a file: the funnel, the links, the door of one event, or two stretches beside each other. */
@Service
public class ExportReport implements TaskKind {
    public static final String KIND = "report.export";
    private static final String FOLDER = "exports";
    private static final List<UUID> WHOLE = List.of(new UUID(0, 1));

    private final Database database;
    private final ReportSheets sheets;
    private final Files files;
    private final Tables tables;
    private final Tasks tasks;
    private final Journal journal;

    @Inject
    public ExportReport(
            Database database, ReportSheets sheets, Files files, Tables tables, Tasks tasks, Journal journal) {
        this.database = database;
        this.sheets = sheets;
        this.files = files;
        this.tables = tables;
        this.tasks = tasks;
        this.journal = journal;
    }

    public enum Sheet {
        FUNNEL,
        LINKS,
        /** Of one event. */
        DOOR,
        /** Against another stretch. */
        COMPARISON
    }

    /** A stretch, of one event or of all. */
    public record Stretch(Optional<EventId> event, Period period) {}

    /** @param other what a comparison is with */
    public record Asked(Sheet sheet, Stretch stretch, Optional<Stretch> other, FileType type, String language) {}

    /** A stretch as the task keeps it. */
    record Kept(@Nullable UUID event, LocalDate from, LocalDate until, String zone) {
        static Kept of(Stretch stretch) {
            var period = stretch.period();
            return new Kept(
                    stretch.event().map(EventId::value).orElse(null),
                    period.from(),
                    period.until(),
                    period.zone().getId());
        }

        Stretch stretch() {
            return new Stretch(Optional.ofNullable(event).map(EventId::new), new Period(from, until, ZoneId.of(zone)));
        }
    }

    record Input(Sheet sheet, Kept stretch, @Nullable Kept other, FileType type, String language) {}

    /** Empty where it cannot be made: no event was chosen for a door, or nothing to compare with. */
    public Optional<UUID> start(CallContext call, Asked asked) {
        if (asked.sheet() == Sheet.DOOR && asked.stretch().event().isEmpty()
                || asked.sheet() == Sheet.COMPARISON && asked.other().isEmpty()) {
            return Optional.empty();
        }
        var input = new Input(
                asked.sheet(),
                Kept.of(asked.stretch()),
                asked.other().map(Kept::of).orElse(null),
                asked.type(),
                asked.language());
        var period = asked.stretch().period();
        return Optional.of(database.inTransaction(call.tenant(), () -> {
            var task = tasks.start(call, KIND, WHOLE, Json.write(input));
            journal.audit(
                    call,
                    Change.created(
                            "report.exported",
                            "task",
                            task.toString(),
                            Map.of(
                                    "sheet", asked.sheet().name().toLowerCase(Locale.ROOT),
                                    "from", period.from().toString(),
                                    "until", period.until().toString(),
                                    "type", asked.type().name())));
            return task;
        }));
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
        var rows = sheets.rows(call.tenant(), input);
        var table = tables.begin(
                input.type(),
                input.sheet().name().charAt(0)
                        + input.sheet().name().substring(1).toLowerCase(Locale.ROOT));
        rows.forEach(table::row);
        task.items().forEach(through);
        return Optional.of(
                files.put(call.tenant(), FOLDER, input.type(), table.bytes()).value());
    }
}

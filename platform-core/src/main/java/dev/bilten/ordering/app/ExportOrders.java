package dev.bilten.ordering.app;

import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.api.Tables;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes many orders into a file of the object store, as CSV or a spreadsheet; its name is what the task leaves. */
@Service
public class ExportOrders implements TaskKind {
    public static final String KIND = "orders.export";
    private static final String FOLDER = "exports";
    private static final int TOGETHER = 1_000;

    private final ReadExport read;
    private final Files files;
    private final Tables tables;
    private final Tasks tasks;

    @Inject
    public ExportOrders(ReadExport read, Files files, Tables tables, Tasks tasks) {
        this.read = read;
        this.files = files;
        this.tables = tables;
        this.tasks = tasks;
    }

    /** What the task keeps; CSV where nothing was said. */
    record Input(@Nullable FileType type) {
        FileType file() {
            return type == null ? FileType.CSV : type;
        }
    }

    /** @param type CSV or XLSX */
    public UUID start(CallContext call, List<OrderId> orders, FileType type) {
        var items = orders.stream().map(OrderId::value).toList();
        return tasks.start(call, KIND, items, Json.write(new Input(type)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** They are written together at the end; one that is gone by then is not in the file. */
    @Override
    public boolean item(CallContext call, UUID id) {
        return true;
    }

    @Override
    public Optional<String> finish(CallContext call, Task task) {
        var type = Json.read(task.input(), Input.class).file();
        var table = tables.begin(type, "Orders")
                .row(List.of(
                        "code",
                        "state",
                        "test",
                        "ordered",
                        "paid",
                        "name",
                        "email",
                        "language",
                        "channel",
                        "events",
                        "tickets",
                        "currency",
                        "total",
                        "tax",
                        "owed"));
        var items = task.items();
        for (int from = 0; from < items.size(); from += TOGETHER) {
            read.execute(call.tenant(), items.subList(from, Math.min(items.size(), from + TOGETHER)))
                    .forEach(table::row);
        }
        return Optional.of(files.put(call.tenant(), FOLDER, type, table.bytes()).value());
    }
}

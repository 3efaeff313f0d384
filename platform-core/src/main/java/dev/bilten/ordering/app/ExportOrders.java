package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.files.api.Csv;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes many orders into a CSV file of the object store; its name is what the task leaves. */
@Service
public class ExportOrders implements TaskKind {
    public static final String KIND = "orders.export";
    private static final String FOLDER = "exports";
    private static final int TOGETHER = 1_000;

    private final ReadExport read;
    private final Files files;

    @Inject
    public ExportOrders(ReadExport read, Files files) {
        this.read = read;
        this.files = files;
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
        var csv = new Csv()
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
                    .forEach(csv::row);
        }
        return Optional.of(
                files.put(call.tenant(), FOLDER, FileType.CSV, csv.bytes()).value());
    }
}

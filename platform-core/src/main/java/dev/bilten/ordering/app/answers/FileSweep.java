package dev.bilten.ordering.app.answers;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.infra.HeldFiles;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Deletes what was sent with holds that are over and is no order's answer. Where the time was over, not at once: whoever holds
 * the same again has their files still.
 */
@Service
public class FileSweep implements Sweep {
    static final Duration PATIENCE = Duration.ofHours(1);
    private static final int AT_A_TIME = 100;

    private final Database database;
    private final HeldFiles held;
    private final Files files;

    @Inject
    public FileSweep(Database database, HeldFiles held, Files files) {
        this.database = database;
        this.held = held;
        this.files = files;
    }

    @Override
    public String name() {
        return "ordering.files";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void sweep(CallContext call) {
        var before = call.now().minus(PATIENCE);
        database.inTransaction(call.tenant(), () -> held.over(before, AT_A_TIME))
                .forEach(hold -> clear(call, hold));
    }

    /** The objects first: a crash between leaves names of nothing, not objects without a name. */
    private void clear(CallContext call, HoldId hold) {
        var listed = database.inTransaction(call.tenant(), () -> held.of(hold));
        var unwanted = database.inTransaction(
                call.tenant(),
                () -> listed.stream()
                        .map(HeldFile::ref)
                        .distinct()
                        .filter(ref -> !held.answered(ref))
                        .toList());
        unwanted.forEach(ref -> FileRef.parse(ref).ifPresent(known -> files.delete(call.tenant(), known)));
        database.inTransaction(call.tenant(), () -> held.cleared(hold, listed));
    }
}

package dev.bilten.ordering.app.answers;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.infra.HeldFiles;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What answers nothing any more is deleted, and never before that is certain: by a sweep where the order's hold lists it,
 * after the commit where the order was made without a hold.
 */
@Service
class DropFiles {
    private final Database database;
    private final HeldFiles held;
    private final Files files;

    @Inject
    DropFiles(Database database, HeldFiles held, Files files) {
        this.database = database;
        this.held = held;
        this.files = files;
    }

    /** In the transaction in which they go. */
    void execute(CallContext call, Order order, List<Answer> gone) {
        if (gone.stream().anyMatch(answer -> answer.file().isPresent()) && !held.leave(order, gone)) {
            database.afterCommit(() -> gone.stream()
                    .flatMap(answer -> answer.file().stream())
                    .distinct()
                    .filter(ref -> !database.inTransaction(call.tenant(), () -> held.answered(ref)))
                    .flatMap(ref -> FileRef.parse(ref).stream())
                    .forEach(ref -> files.delete(call.tenant(), ref)));
        }
    }
}

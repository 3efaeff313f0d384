package dev.bilten.jobs.api;

import dev.bilten.kernel.CallContext;
import java.util.Optional;
import java.util.UUID;

/** How one kind of {@link Task} is done; offered as a bean. It must be safe to do twice: a crash repeats a few items. */
public interface TaskKind {
    /** Stable and unique, such as {@code orders.cancel}. */
    String kind();

    /**
     * One item, outside any transaction.
     *
     * @return false where there was nothing to do
     */
    boolean item(CallContext call, UUID id);

    /** When all items are through, outside any transaction; @return what is left of it for its author */
    default Optional<String> finish(CallContext call, Task task) {
        return Optional.empty();
    }
}

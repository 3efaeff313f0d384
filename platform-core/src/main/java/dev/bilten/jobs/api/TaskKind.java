package dev.bilten.jobs.api;

import dev.bilten.kernel.CallContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** How one kind of {@link Task} is done; offered as a bean. It must be safe to do twice: a crash repeats a few items. */
public interface TaskKind {
    /** Stable and unique, such as {@code orders.cancel}. */
    String kind();

    /**
     * One item, outside any transaction.
     *
     * @return false where there was nothing to do
     */
    default boolean item(CallContext call, UUID id) {
        return true;
    }

    /** Whether its items make one thing, which {@link #whole} does at a stretch: a file. */
    default boolean isWhole() {
        return false;
    }

    /**
     * All items, outside any transaction; from the beginning again where a node died over it.
     *
     * @param through to be told each item that is done, at least one a minute: else another node takes it over
     * @return what is left of it for its author
     */
    default Optional<String> whole(CallContext call, Task task, Consumer<UUID> through) {
        throw new UnsupportedOperationException(kind());
    }

    /** When all items are through, outside any transaction; @return what is left of it for its author */
    default Optional<String> finish(CallContext call, Task task) {
        return Optional.empty();
    }
}

package dev.bilten.journal.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;

/**
 * Takes outbox messages, in order and at least once. Offered as a bean; the relay calls it outside any transaction of its
 * own, so it may call providers and use cases.
 */
public interface Consumer {
    /** The stable name its cursor is kept under. */
    String name();

    /** Messages at a time. */
    default int batchSize() {
        return 500;
    }

    /**
     * Done when it returns. It throws when it could not: the same batch comes again, later and later, and nothing is
     * passed over.
     *
     * @param batchId the same for the same messages, also after a crash
     */
    void accept(TenantContext tenant, String batchId, List<Message> messages);
}

package dev.bilten.plugin.api;

import java.util.List;

/**
 * Events that belong together.
 *
 * @param batchId frozen: the same id always means the same events in the same order; the idempotency key
 * @param events at least one, at most 1,000, oldest first
 */
public record EventBatch(String batchId, List<ExportedEvent> events) {
    /** Takes an unmodifiable copy of the events. */
    public EventBatch {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an empty batch");
        }
    }
}

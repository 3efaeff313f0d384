package dev.bilten.journal.api;

import org.jspecify.annotations.Nullable;

/**
 * What the audit log keeps of a change.
 *
 * @param action a stable dotted name: {@code event.published}
 * @param objectType the kind of thing: {@code event}
 * @param before what it was, as a record or map of plain values; null where there was nothing
 * @param after what it is; null where nothing is left. Never a password, key or secret.
 */
public record Change(
        String action,
        String objectType,
        String objectId,
        @Nullable Object before,
        @Nullable Object after) {

    public static Change created(String action, String objectType, String objectId, Object after) {
        return new Change(action, objectType, objectId, null, after);
    }
}

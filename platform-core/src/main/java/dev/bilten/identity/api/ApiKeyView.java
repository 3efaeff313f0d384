package dev.bilten.identity.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A key as people see it in a list; the key itself is shown once, when it is made.
 *
 * @param prefix its first characters, {@code bk_7F3K9Q2M}
 * @param events where it may do what it may; empty for everywhere
 */
public record ApiKeyView(
        ApiKeyId id,
        String name,
        String prefix,
        Set<String> permissions,
        Set<UUID> events,
        String createdBy,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public ApiKeyView {
        permissions = Set.copyOf(permissions);
        events = Set.copyOf(events);
    }
}

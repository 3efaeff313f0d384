package dev.bilten.identity.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key as people see it in a list; the key itself is shown once, when it is made.
 *
 * @param prefix its first characters, {@code bk_7F3K9Q2M}
 */
public record ApiKeyView(
        ApiKeyId id,
        String name,
        String prefix,
        Set<String> permissions,
        String createdBy,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public ApiKeyView {
        permissions = Set.copyOf(permissions);
    }
}

package dev.bilten.identity.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A key as people see it in a list; the key itself is shown once, when it is made.
 *
 * @param prefix its first characters, {@code bk_7F3K9Q2M}
 * @param events where it may do what it may; empty for everywhere
 * @param lists by event, the check-in lists at which it lets people in; of an event that is not named, all of them
 */
public record ApiKeyView(
        ApiKeyId id,
        String name,
        String prefix,
        Set<String> permissions,
        Set<UUID> events,
        Map<UUID, Set<UUID>> lists,
        String createdBy,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public ApiKeyView {
        permissions = Set.copyOf(permissions);
        events = Set.copyOf(events);
        lists = lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}

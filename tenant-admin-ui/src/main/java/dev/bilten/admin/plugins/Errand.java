package dev.bilten.admin.plugins;

import dev.bilten.extensions.api.PluginManifest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody came here for: a way to pay for an event, and back to it. */
record Errand(Optional<UUID> event) {
    private static final String PAYS = ".PaymentGateway";

    /** An id that is none is no errand. */
    static Errand of(@Nullable String typed) {
        try {
            return new Errand(
                    Optional.ofNullable(typed).filter(text -> !text.isEmpty()).map(UUID::fromString));
        } catch (IllegalArgumentException _) {
            return new Errand(Optional.empty());
        }
    }

    boolean none() {
        return event.isEmpty();
    }

    boolean fits(PluginManifest manifest) {
        return manifest.hooks().stream().anyMatch(hook -> hook.endsWith(PAYS));
    }

    @Nullable String id() {
        return event.map(UUID::toString).orElse(null);
    }

    @Nullable String page() {
        return event.map(id -> "/admin/events/" + id).orElse(null);
    }

    String query() {
        return event.map(id -> "?event=" + id).orElse("");
    }
}

package dev.bilten.web.filter;

import dev.bilten.webkit.access.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is found out about a request only when somebody asks, and then once. */
final class Seen {
    /**
     * The sender.
     *
     * @param email of a person; null for anybody else
     */
    record Sender(Caller caller, @Nullable String email) {}

    private final long begun = System.nanoTime();
    private @Nullable Sender sender;
    private @Nullable String browser;
    private Set<UUID> events = Set.of();

    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    Sender sender(Supplier<Sender> lookup) {
        var known = sender;
        if (known == null) {
            known = lookup.get();
            sender = known;
        }
        return known;
    }

    /** The sender, where the route had to know: other pages do not ask. */
    Optional<Sender> senderIfKnown() {
        return Optional.ofNullable(sender);
    }

    /** Those that the request is about alone; none where it is about more than single events. */
    Set<UUID> events() {
        return events;
    }

    void at(Set<UUID> about) {
        events = Set.copyOf(about);
    }

    String browser(Supplier<String> lookup) {
        var known = browser;
        if (known == null) {
            known = lookup.get();
            browser = known;
        }
        return known;
    }
}

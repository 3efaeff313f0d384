package dev.bilten.catalog.app;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** An event, its products or its quotas were edited: pages that remember it read it anew. */
public record EventChanged(UUID event, String state) implements DomainEvent {
    public static final String TYPE = "event.changed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}

package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** Somebody waits from now on. Names no person: whoever needs them asks for the entry. */
public record WaitingJoined(WaitingId waiting, UUID event) implements DomainEvent {
    public static final String TYPE = "waiting.joined";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}

package dev.bilten.ordering.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** Places are kept for somebody who waited. Names no person: whoever needs them asks for the entry. */
public record WaitingOffered(WaitingId waiting, UUID event) implements DomainEvent {
    public static final String TYPE = "waiting.offered";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}

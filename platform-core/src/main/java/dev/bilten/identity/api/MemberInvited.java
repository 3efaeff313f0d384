package dev.bilten.identity.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is asked to work for the organizer, for the first time or once more. Names no person and no secret.
 *
 * @param locale the language they are written to in
 */
public record MemberInvited(UUID member, String locale) implements DomainEvent {
    public static final String TYPE = "member.invited";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.empty();
    }
}

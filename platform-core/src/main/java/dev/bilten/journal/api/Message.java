package dev.bilten.journal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An outbox row as a consumer gets it.
 *
 * @param id unique and stable: a consumer that saw it before may skip it
 * @param payload the event's JSON
 */
public record Message(UUID id, String type, Instant at, Optional<UUID> eventId, String payload) {}

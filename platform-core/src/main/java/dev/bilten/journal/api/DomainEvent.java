package dev.bilten.journal.api;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened, in the past tense: {@code OrderPaid}. A record of plain values; its JSON is the payload that
 * consumers, the warehouse and plugins see, so a component that has once been published keeps its meaning.
 */
public interface DomainEvent {
    /** The stable name on the wire, dotted: {@code order.paid}. */
    String type();

    /** The event (concert, fair …) it belongs to, if to one. */
    Optional<UUID> eventId();
}

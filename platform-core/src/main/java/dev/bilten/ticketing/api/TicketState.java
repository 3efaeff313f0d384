package dev.bilten.ticketing.api;

/** A revoked ticket stays on record, so that the door can say why it does not open. */
public enum TicketState {
    VALID,
    REVOKED
}

package dev.bilten.kernel;

import java.util.UUID;

/**
 * A typed id: a record with one {@code UUID value} per kind of thing, so that an order's id cannot be passed for an event's.
 * In text it is the UUID's canonical form.
 */
public interface Id {
    UUID value();
}

package dev.bilten.identity.api;

import java.time.Instant;

/**
 * Where a member is signed in.
 *
 * @param id names it among theirs; opens nothing
 * @param lastUsed to the second, as Redis knows it
 */
public record OpenSession(String id, Device device, Instant openedAt, Instant lastUsed) {}

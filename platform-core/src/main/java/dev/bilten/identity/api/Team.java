package dev.bilten.identity.api;

import java.time.Instant;

/** People with the same rights. */
public record Team(TeamId id, String name, Rights rights, Instant createdAt, int members) {}

package dev.bilten.ordering.api;

import java.time.Instant;
import java.util.UUID;

/** What somebody of the team wrote down about an order. Buyers never see it. */
public record OrderNote(UUID id, String text, String author, Instant at) {}

package dev.bilten.catalog.api;

import java.time.Instant;

/**
 * Places of a quota that the organizer keeps back, for sponsors or the crew.
 *
 * @param count at least 1; an allotment that is released wholly is gone
 */
public record Allotment(AllotmentId id, QuotaId quota, String name, int count, Instant at) {}

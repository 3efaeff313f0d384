package dev.bilten.analytics.api;

import java.time.Instant;

/**
 * One hour's sales.
 *
 * @param start when the hour begins, on the clock of the zone that was asked for
 */
public record SalesHour(Instant start, Sales sales) {}

package dev.bilten.analytics.api;

import java.time.Instant;

/**
 * One hour at the door.
 *
 * @param start when the hour begins, on the clock of the zone that was asked for
 * @param entered tickets let in
 * @param refused every other answer
 */
public record ScansHour(Instant start, long entered, long refused) {}

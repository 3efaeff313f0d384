package dev.bilten.tenancy.api;

import java.time.Instant;

/**
 * That an agency looks after an organizer.
 *
 * @param admitted whether the organizer lets the agency's people in and its themes be changed by them
 */
public record Care(Agency agency, Instant since, boolean admitted) {}

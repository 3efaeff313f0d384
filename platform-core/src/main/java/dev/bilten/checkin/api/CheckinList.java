package dev.bilten.checkin.api;

import dev.bilten.catalog.api.EventId;

/**
 * A list of entries to an event, or to a part of it: what came in at one list has still to come in at the others.
 *
 * @param standard the one every event has, made at first need: every ticket is on it
 */
public record CheckinList(CheckinListId id, EventId event, String name, boolean standard, ListTerms terms) {}

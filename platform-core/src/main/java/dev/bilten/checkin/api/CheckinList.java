package dev.bilten.checkin.api;

import dev.bilten.catalog.api.EventId;

/**
 * A list of entries to an event: a ticket enters each list once.
 *
 * @param standard the one every event has, made at first need
 */
public record CheckinList(CheckinListId id, EventId event, String name, boolean standard) {}

package dev.bilten.checkin.api;

/**
 * How full a list is.
 *
 * @param inside tickets that entered
 * @param expected valid tickets of the event, those inside included
 */
public record CheckinCount(CheckinListId list, String name, int inside, int expected) {}

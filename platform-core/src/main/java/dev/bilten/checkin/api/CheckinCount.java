package dev.bilten.checkin.api;

/**
 * How full a list is.
 *
 * @param inside tickets that entered and did not leave
 * @param expected valid tickets that are on it, those inside included
 */
public record CheckinCount(CheckinListId list, String name, int inside, int expected) {}

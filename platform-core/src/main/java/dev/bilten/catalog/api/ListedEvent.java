package dev.bilten.catalog.api;

/**
 * An event as a list of all tells it.
 *
 * @param next when it is, or comes next, and how full it is then
 * @param test its orders are a test now
 * @param more how many dates of a series come after the one that is shown
 */
public record ListedEvent(NextEvent next, EventState state, boolean test, int more) {}

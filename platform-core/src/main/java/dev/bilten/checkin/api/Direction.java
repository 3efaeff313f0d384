package dev.bilten.checkin.api;

/** Which way the person goes who shows a ticket. */
public enum Direction {
    IN,
    OUT
}

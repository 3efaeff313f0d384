package dev.bilten.checkin.api;

/** What a gate was told, as it is kept and published. */
public enum ScanResult {
    ENTERED,
    ALREADY_IN,
    UNKNOWN,
    WRONG_EVENT,
    REVOKED,
    NOT_PAID,
    /** A signed code that was made up or altered. */
    FORGED,
    /** A signed code of somebody else: another organizer's ticket. */
    UNKNOWN_KEY,
    TOO_EARLY,
    TOO_LATE,
    /** Good, but not for this list. */
    NOT_ON_LIST,
    /** Scanned out. */
    LEFT,
    /** Scanned out without being in. */
    NOT_IN
}

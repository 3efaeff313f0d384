package dev.bilten.checkin.api;

/** What a gate was told, as it is kept and published. */
public enum ScanResult {
    ENTERED,
    ALREADY_IN,
    UNKNOWN,
    WRONG_EVENT,
    REVOKED,
    NOT_PAID
}

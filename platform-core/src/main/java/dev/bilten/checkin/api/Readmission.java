package dev.bilten.checkin.api;

/** Whether a ticket that was let in is let in again. */
public enum Readmission {
    ONCE,
    /** When a gate scanned it out before. */
    AFTER_LEAVING,
    ALWAYS
}

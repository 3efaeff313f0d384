package dev.bilten.identity.api;

/** Who may say what holds for an organizer, from without inwards. */
public enum Level {
    /** What we ship with, where nobody has said anything. */
    BUILT_IN,
    /** The operator, for all organizers. */
    PLATFORM,
    /** An agency, for those it looks after. */
    AGENCY,
    ORGANIZER
}

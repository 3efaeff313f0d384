package dev.bilten.ordering.api;

/** Why an event sells nothing now. */
public enum WhyClosed {
    NOT_PUBLISHED,
    ARCHIVED,
    OVER,
    /** Its sale begins later. */
    NOT_YET,
    /** Its sale has ended. */
    NO_LONGER;

    /** Whoever decides what is sold may sell outside a sale, but not what is over or shown to nobody. */
    public boolean binding() {
        return switch (this) {
            case NOT_PUBLISHED, ARCHIVED, OVER -> true;
            case NOT_YET, NO_LONGER -> false;
        };
    }
}

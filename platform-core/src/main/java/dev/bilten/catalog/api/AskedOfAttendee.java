package dev.bilten.catalog.api;

/** Whether the name and the e-mail of whoever comes with a ticket are asked while it is bought. */
public record AskedOfAttendee(Asked name, Asked email) {
    public static final AskedOfAttendee NOTHING = new AskedOfAttendee(Asked.NOT_ASKED, Asked.NOT_ASKED);

    /** Not at all, may be left empty, or has to be said. */
    public enum Asked {
        NOT_ASKED,
        OPTIONAL,
        REQUIRED
    }

    /** Neither is asked. */
    public boolean nothing() {
        return equals(NOTHING);
    }
}

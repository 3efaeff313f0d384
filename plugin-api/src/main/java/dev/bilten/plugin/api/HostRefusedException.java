package dev.bilten.plugin.api;

import java.io.IOException;

/** A plugin may not connect to that host. */
public final class HostRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    /** Says which host and why, fit for the organizer to read. */
    public HostRefusedException(String message) {
        super(message);
    }
}

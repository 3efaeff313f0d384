package dev.bilten.journal.api;

import dev.bilten.kernel.CallContext;

/** How the background work notes who is behind; nobody else calls it. */
public interface LagNoting {
    /** Notes how far this organizer's consumers are behind, in place of what was noted before. */
    void note(CallContext call);
}

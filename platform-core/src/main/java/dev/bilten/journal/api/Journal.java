package dev.bilten.journal.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;

/** Writes into the running transaction; fails where none runs. */
public interface Journal {
    /** For people: who changed what. */
    void audit(CallContext call, Change change);

    /** The same for the platform's own records. */
    void audit(PlatformCall call, Change change);

    /** For machines: goes to every consumer after the commit, in commit order. */
    void publish(CallContext call, DomainEvent event);
}

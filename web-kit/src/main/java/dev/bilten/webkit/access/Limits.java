package dev.bilten.webkit.access;

import dev.bilten.kernel.Violation;
import java.util.Set;
import java.util.UUID;

/** What the guards have to know of events to judge who has rights at some of them alone. The assembly supplies one. */
public interface Limits {

    /** All events of this organizer's order with this code; none where there is no such order. */
    Set<UUID> eventsOf(String orderCode);

    /** Tells somebody who has rights at some events alone which these are, and whom to ask for more. */
    Violation why(Caller.Entitled limited);
}

package dev.bilten.ordering.api;

import dev.bilten.kernel.CallContext;
import java.util.Optional;

/** Who comes with an order's positions. Joins the caller's transaction. */
public interface Attendees {
    /** Written down, noted in the journal, and told to whoever depends on it; nothing happens when nothing changes. */
    void change(CallContext call, Order order, PositionId position, String name, Optional<String> email);
}

package dev.bilten.webkit.access;

import dev.bilten.kernel.Violation;
import java.util.Set;
import java.util.UUID;

/** Knows one order, whatever it is called. */
public record OneOrder(Set<UUID> events) implements Limits {
    @Override
    public Set<UUID> eventsOf(String orderCode) {
        return events;
    }

    @Override
    public Violation why(Caller.Entitled limited) {
        return Violation.of("", "error.limited-to", "Gala", "Mona");
    }
}

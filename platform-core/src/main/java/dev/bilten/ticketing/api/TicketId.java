package dev.bilten.ticketing.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** A ticket. Its id names it; only its secret opens the door. */
public record TicketId(UUID value) implements Id {
    public static TicketId next() {
        return new TicketId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.kernel.Text;
import dev.bilten.ticketing.api.TicketId;
import java.time.Instant;
import java.util.Optional;

/** Lets a ticket in, once. */
public final class Redeem {
    private Redeem() {}

    /** Where the person stands: at a list, or at an event, which means its standard list. */
    public sealed interface Place {
        record AtList(CheckinListId list) implements Place {}

        record AtEvent(EventId event) implements Place {}
    }

    /**
     * @param code the ticket's secret as it was read or typed: any case, with spaces, or as the end of an address
     * @param gate what the staff call the place, at most 60 characters
     * @param clientId the device's own id of this scan: sent again, it gets the same answer and counts once
     */
    public record Command(Place place, String code, String gate, Optional<String> clientId) {
        /** The code stays out of logs. */
        @Override
        public String toString() {
            return "Command[" + place + ", " + gate + "]";
        }
    }

    /** What the gate is told. */
    public sealed interface Result {
        record Entered(TicketId ticket, String holder, Text product, Instant at) implements Result {}

        record AlreadyIn(TicketId ticket, String holder, Text product, Instant at, String gate) implements Result {}

        record UnknownCode() implements Result {}

        record WrongEvent(Text event) implements Result {}

        record Revoked(Text product) implements Result {}

        record NotPaid() implements Result {}
    }
}

package dev.bilten.checkin.domain;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.ticketing.api.TicketState;
import java.time.Instant;

/** Whether a ticket may try to enter a list, or to leave it. Whether it is the first to do so, the key of {@code entry} decides. */
public sealed interface Admission {
    record Admitted() implements Admission {}

    record Refused(ScanResult why) implements Admission {}

    /** A ticket for elsewhere is told so first: whether it is still good there is nothing to this gate. */
    static Admission of(EventId here, Found found, Instant now) {
        if (!found.event().equals(here)) {
            return new Refused(ScanResult.WRONG_EVENT);
        }
        if (found.state() == TicketState.REVOKED || found.superseded()) {
            return new Refused(ScanResult.REVOKED);
        }
        if (!found.listed()) {
            return new Refused(ScanResult.NOT_ON_LIST);
        }
        return switch (found.order()) {
            case PAID -> inTime(found, now);
            case REQUESTED, PENDING, EXPIRED, DENIED -> new Refused(ScanResult.NOT_PAID);
            case CANCELLED, CANCELLED_WITH_FEE -> new Refused(ScanResult.REVOKED);
        };
    }

    /** Whoever is in may leave, whatever became of the ticket meanwhile. */
    static Admission leaving(EventId here, Found found) {
        if (!found.event().equals(here)) {
            return new Refused(ScanResult.WRONG_EVENT);
        }
        return found.listed() ? new Admitted() : new Refused(ScanResult.NOT_ON_LIST);
    }

    private static Admission inTime(Found found, Instant now) {
        if (found.validFrom().filter(now::isBefore).isPresent()) {
            return new Refused(ScanResult.TOO_EARLY);
        }
        return found.validUntil().filter(end -> !now.isBefore(end)).isPresent()
                ? new Refused(ScanResult.TOO_LATE)
                : new Admitted();
    }
}

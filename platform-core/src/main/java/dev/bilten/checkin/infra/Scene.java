package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.domain.Found;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything known at the moment of a scan.
 *
 * @param here the event of the list
 * @param readmission of the list
 * @param superseded the code is an earlier one of its ticket
 * @param listed the ticket is on the list
 * @param test the ticket is of an order that was a test
 * @param asks the ticket's event has questions for the door
 * @param unpaid the code is that of an order which is not paid yet
 * @param earlier the answer this device got for the same scan before
 * @param enteredAt when the ticket entered this list before, the last time
 */
public record Scene(
        CheckinListId list,
        EventId here,
        Readmission readmission,
        @Nullable TicketId ticket,
        @Nullable TicketState ticketState,
        boolean superseded,
        boolean listed,
        @Nullable OrderState orderState,
        boolean test,
        @Nullable EventId event,
        @Nullable Text eventTitle,
        @Nullable ProductId product,
        @Nullable Text productName,
        @Nullable String holder,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PositionId position,
        boolean asks,
        boolean unpaid,
        @Nullable ScanResult earlier,
        @Nullable CheckinListId earlierList,
        @Nullable String earlierHash,
        @Nullable Instant enteredAt,
        @Nullable String enteredGate) {

    public Optional<Found> found() {
        if (ticket == null
                || ticketState == null
                || orderState == null
                || event == null
                || eventTitle == null
                || product == null
                || productName == null
                || holder == null) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                ticket,
                ticketState,
                superseded,
                listed,
                orderState,
                event,
                eventTitle,
                product,
                productName,
                holder,
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validUntil)));
    }
}

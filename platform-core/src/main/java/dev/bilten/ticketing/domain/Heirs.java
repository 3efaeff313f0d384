package dev.bilten.ticketing.domain;

import dev.bilten.ordering.api.Order;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tickets of an order that were handed over and are void by now. What takes the place of one, in a swap or when the order comes
 * back, is named after the same person, and is theirs.
 *
 * @param given the latest last
 */
public record Heirs(List<Ticket> given) {
    public static final Heirs NONE = new Heirs(List.of());

    public Heirs {
        given = List.copyOf(given);
    }

    public static Heirs of(List<Ticket> ofOrder) {
        return new Heirs(ofOrder.stream()
                .filter(ticket -> ticket.handedOver() && ticket.state() != TicketState.VALID)
                .toList());
    }

    /** Whose it was before somebody took over what the position takes the place of. */
    public Optional<Ticket.Former> former(Order.Position position) {
        return given.stream()
                .filter(ticket -> position.attendeeEmail().isPresent()
                        && ticket.holderEmail().equals(position.attendeeEmail())
                        && position.attendee().equals(Optional.of(ticket.holder())))
                .reduce((_, later) -> later)
                .flatMap(Ticket::former);
    }

    /** Void tickets whose holders have a new one each. */
    public static List<TicketId> replaced(List<Ticket> revoked, List<Ticket> fresh) {
        var open = new ArrayList<>(fresh.stream().filter(Ticket::handedOver).toList());
        var found = new ArrayList<TicketId>();
        for (var ticket : revoked) {
            open.stream()
                    .filter(one -> ticket.handedOver()
                            && one.holder().equals(ticket.holder())
                            && one.holderEmail().equals(ticket.holderEmail()))
                    .findFirst()
                    .ifPresent(one -> {
                        open.remove(one);
                        found.add(ticket.id());
                    });
        }
        return found;
    }
}

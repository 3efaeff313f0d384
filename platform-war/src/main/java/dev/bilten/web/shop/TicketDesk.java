package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What holders do with a ticket, from the order's page and from its own. */
@Service
public class TicketDesk {
    private final EditAttendee edit;
    private final OfferTicket offer;
    private final TakeTicket take;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public TicketDesk(EditAttendee edit, OfferTicket offer, TakeTicket take, CurrentCall current, Shopfront shopfront) {
        this.edit = edit;
        this.offer = offer;
        this.take = take;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** What could not be done, in a sentence; empty when it was done, or when the form has faults. */
    Optional<String> rename(Order order, Ticket ticket, Form form) {
        var command = new EditAttendee.Command(
                order.secret(),
                ticket.position(),
                form.raw("name-" + ticket.id()),
                form.raw("email-" + ticket.id()),
                true);
        return switch (edit.execute(current.call("attendee changed by the holder"), command)) {
            case EditAttendee.Result.Changed _ -> Optional.empty();
            case EditAttendee.Result.Refused(var violations) -> faults(violations, "", ticket.id(), form);
            case EditAttendee.Result.TooLate() -> Optional.of(shopfront.word("ticket.edit.late"));
            case EditAttendee.Result.Over() -> Optional.of(shopfront.word("ticket.over"));
            case EditAttendee.Result.NotFound() -> Optional.of(shopfront.word("ticket.over"));
        };
    }

    Optional<String> offer(Ticket ticket, Form form) {
        var command = new OfferTicket.Command(
                ticket.secret(), form.raw("to-name-" + ticket.id()), form.raw("to-email-" + ticket.id()));
        return switch (offer.execute(current.call("handed over by the holder"), command)) {
            case OfferTicket.Result.Offered _ -> Optional.empty();
            case OfferTicket.Result.Refused(var violations) -> faults(violations, "to-", ticket.id(), form);
            case OfferTicket.Result.TooLate() -> Optional.of(shopfront.word("ticket.handover.late"));
            case OfferTicket.Result.TooSoon() -> Optional.of(shopfront.word("ticket.handover.soon"));
            case OfferTicket.Result.NotValid() -> Optional.of(shopfront.word("ticket.over"));
            case OfferTicket.Result.Used() -> Optional.of(shopfront.word("ticket.handover.used"));
            case OfferTicket.Result.NotFound() -> Optional.of(shopfront.word("ticket.over"));
        };
    }

    void withdraw(Ticket ticket) {
        take.withdraw(current.call("handover withdrawn by the holder"), ticket.secret());
    }

    private static Optional<String> faults(List<Violation> violations, String prefix, TicketId ticket, Form form) {
        form.explain(violations, pointer -> prefix + pointer.substring(1) + "-" + ticket);
        return Optional.empty();
    }
}

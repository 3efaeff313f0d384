package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Order;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.domain.Heirs;
import dev.bilten.ticketing.domain.Window;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.SoldTerms;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket for each position that lets in, and writes none. What takes the place of a ticket that was handed over is not
 * its giver's again.
 */
@Service
class DrawUpTickets {
    private final TicketRows tickets;
    private final SoldTerms terms;

    @Inject
    DrawUpTickets(TicketRows tickets, SoldTerms terms) {
        this.tickets = tickets;
        this.terms = terms;
    }

    List<Ticket> of(CallContext call, List<Order> orders) {
        var positions = orders.stream().flatMap(Order::active).toList();
        var sold = terms.of(
                positions.stream().map(Order.Position::product).distinct().toList());
        var dates = terms.dates(positions.stream()
                .flatMap(position -> position.item().date().stream())
                .distinct()
                .toList());
        // tickets of one order are issued at one moment: its log counts them together
        var now = call.now();
        return orders.stream()
                .flatMap(order -> {
                    var heirs = heirs(order);
                    return order.active()
                            .filter(position -> known(sold.get(position.product()), position.product())
                                    .admission())
                            .map(position -> {
                                var its = known(sold.get(position.product()), position.product());
                                var date = position.item().date().map(dates::get);
                                return ticket(now, order, position, window(now, order, its, date), heirs);
                            });
                })
                .toList();
    }

    /** Where nothing of an order was ever cancelled, there is nothing to look for: a sale pays for no further statement. */
    private Heirs heirs(Order order) {
        boolean whole = order.positions().stream().allMatch(Order.Position::active);
        return whole ? Heirs.NONE : Heirs.of(tickets.ofOrder(order.id()));
    }

    private static Window window(Instant now, Order order, SoldTerms.Sold sold, Optional<Wording.Date> date) {
        return Window.of(
                sold.validity(), date, sold.doors(), sold.zone(), order.paidAt().orElse(now));
    }

    private static SoldTerms.Sold known(SoldTerms.@Nullable Sold sold, ProductId product) {
        if (sold == null) {
            throw new IllegalStateException("a sold product is not there: " + product);
        }
        return sold;
    }

    private static Ticket ticket(Instant now, Order order, Order.Position position, Window window, Heirs heirs) {
        return new Ticket(
                TicketId.next(),
                order.id(),
                position.id(),
                position.event(),
                position.product(),
                position.item().date(),
                position.number(),
                Secrets.token(),
                position.attendee().filter(name -> !name.isBlank()).orElse(order.name()),
                position.attendeeEmail(),
                window.from(),
                window.until(),
                TicketState.VALID,
                now,
                Optional.empty(),
                heirs.former(position));
    }
}

package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.SoldTerms;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all that stands on the tickets of an order, in one transaction and before anything is signed or drawn. */
@Service
public class GatherTickets {
    private final Orders orders;
    private final Catalog catalog;
    private final TicketRows tickets;
    private final SoldTerms terms;

    @Inject
    public GatherTickets(Orders orders, Catalog catalog, TicketRows tickets, SoldTerms terms) {
        this.orders = orders;
        this.catalog = catalog;
        this.tickets = tickets;
        this.terms = terms;
    }

    /** An order's valid tickets and what they are for. */
    public record Gathered(Order order, List<Ticket> valid, Wording wording) {
        public Gathered {
            valid = List.copyOf(valid);
        }
    }

    /** Empty for an unknown order and for one without a valid ticket. */
    @Transactional
    public Optional<Gathered> execute(TenantContext tenant, OrderId id) {
        var valid = tickets.validOf(id);
        return valid.isEmpty()
                ? Optional.empty()
                : orders.byId(tenant, id).map(order -> new Gathered(order, valid, wording(tenant, order, valid)));
    }

    /** What the order's tickets are for, also where none is valid. */
    @Transactional
    public Wording wording(TenantContext tenant, Order order) {
        return wording(tenant, order, tickets.ofOrder(order.id()));
    }

    private Wording wording(TenantContext tenant, Order order, List<Ticket> issued) {
        Map<EventId, Event> events = Stream.concat(
                        Stream.of(order.event()), issued.stream().map(Ticket::event))
                .distinct()
                .flatMap(event -> catalog.event(tenant, event).stream())
                .collect(Collectors.toMap(Event::id, Function.identity()));
        var products = events.keySet().stream()
                .flatMap(event -> catalog.products(tenant, event).stream())
                .toList();
        Map<PositionId, Item> items =
                order.positions().stream().collect(Collectors.toMap(Order.Position::id, Order.Position::item));
        var dates = terms.dates(issued.stream()
                .flatMap(ticket -> ticket.date().stream())
                .distinct()
                .toList());
        return new Wording(events, products, items, dates);
    }
}

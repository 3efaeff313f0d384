package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.ticketing.domain.TicketSheet;
import dev.bilten.ticketing.domain.When;
import dev.bilten.ticketing.infra.TicketRows;
import dev.bilten.ticketing.infra.TicketWords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads all that stands on the tickets of an order, in one transaction and before anything is drawn. */
@Service
public class GatherTickets {
    private final Orders orders;
    private final Catalog catalog;
    private final TicketRows tickets;

    @Inject
    public GatherTickets(Orders orders, Catalog catalog, TicketRows tickets) {
        this.orders = orders;
        this.catalog = catalog;
        this.tickets = tickets;
    }

    /** Empty for an unknown order and for one without a valid ticket. */
    @Transactional
    public Optional<TicketSheet> execute(TenantContext tenant, OrderId id, TicketLook look) {
        var valid = tickets.validOf(id);
        if (valid.isEmpty()) {
            return Optional.empty();
        }
        return orders.byId(tenant, id)
                .flatMap(order ->
                        catalog.event(tenant, order.event()).map(event -> sheet(tenant, order, event, valid, look)));
    }

    private TicketSheet sheet(TenantContext tenant, Order order, Event event, List<Ticket> valid, TicketLook look) {
        var locale = TicketWords.in(order.locale()).locale();
        var products = catalog.products(tenant, event.id()).stream()
                .collect(Collectors.toMap(Product::id, product -> product.name().in(locale.getLanguage())));
        return new TicketSheet(
                locale,
                look,
                order.code(),
                event.title().in(locale.getLanguage()),
                When.lines(event.startsAt(), event.endsAt(), event.zone(), locale),
                AddToCalendar.place(event),
                valid.stream().map(ticket -> page(ticket, products)).toList());
    }

    private static TicketSheet.Page page(Ticket ticket, Map<ProductId, String> products) {
        return new TicketSheet.Page(
                ticket.secret(), products.getOrDefault(ticket.product(), ""), ticket.holder(), ticket.number());
    }
}

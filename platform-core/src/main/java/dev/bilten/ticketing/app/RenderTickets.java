package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.infra.Looks;
import dev.bilten.ticketing.infra.TicketPages;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** The files of an order. No transaction is open and no connection held while a page is drawn. */
@Service
public class RenderTickets implements TicketFiles {
    private final GatherTickets gather;
    private final Looks looks;
    private final TicketPages pages;
    private final AddToCalendar calendar;
    private final Orders orders;

    @Inject
    public RenderTickets(GatherTickets gather, Looks looks, TicketPages pages, AddToCalendar calendar, Orders orders) {
        this.gather = gather;
        this.looks = looks;
        this.pages = pages;
        this.calendar = calendar;
        this.orders = orders;
    }

    @Override
    public Optional<TicketFile> pdf(TenantContext tenant, OrderId order) {
        return gather.execute(tenant, order, looks.of(tenant))
                .map(sheet ->
                        new TicketFile("tickets-" + sheet.orderCode() + ".pdf", "application/pdf", pages.draw(sheet)));
    }

    @Override
    public Optional<TicketFile> calendar(TenantContext tenant, OrderId id) {
        return orders.byId(tenant, id)
                .flatMap(order -> calendar.execute(
                        tenant, order.event(), Locale.forLanguageTag(order.locale()), Optional.empty()));
    }
}

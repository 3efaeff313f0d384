package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.SoldTerms;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers {@link Tickets}. */
@Service
@Transactional
public class FindTickets implements Tickets {
    private final TicketRows rows;
    private final SoldTerms terms;
    private final Catalog catalog;

    @Inject
    public FindTickets(TicketRows rows, SoldTerms terms, Catalog catalog) {
        this.rows = rows;
        this.terms = terms;
        this.catalog = catalog;
    }

    @Override
    public List<Ticket> ofOrder(TenantContext tenant, OrderId order) {
        return rows.ofOrder(order);
    }

    @Override
    public Optional<Ticket> bySecret(TenantContext tenant, String secret) {
        return rows.bySecret(secret);
    }

    @Override
    public Optional<Instant> begins(TenantContext tenant, Ticket ticket) {
        return ticket.date()
                .flatMap(date -> Optional.ofNullable(terms.dates(List.of(date)).get(date)))
                .map(Wording.Date::startsAt)
                .or(() -> catalog.event(tenant, ticket.event()).flatMap(Event::startsAt));
    }

    @Override
    public Optional<Ticket> byId(TenantContext tenant, TicketId id) {
        return rows.byId(id);
    }
}

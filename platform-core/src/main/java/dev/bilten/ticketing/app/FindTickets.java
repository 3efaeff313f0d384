package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Answers {@link Tickets}. */
@Service
@Transactional
public class FindTickets implements Tickets {
    private final TicketRows rows;

    @Inject
    public FindTickets(TicketRows rows) {
        this.rows = rows;
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
    public Optional<Ticket> byId(TenantContext tenant, TicketId id) {
        return rows.byId(id);
    }
}

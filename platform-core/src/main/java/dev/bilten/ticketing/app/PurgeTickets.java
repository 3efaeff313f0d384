package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPurge;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.Set;

/** The tickets of a test go with its orders. */
@Service
public class PurgeTickets implements OrderPurge {
    private final TicketRows tickets;

    @Inject
    public PurgeTickets(TicketRows tickets) {
        this.tickets = tickets;
    }

    @Override
    public int storey() {
        return 1;
    }

    @Override
    public void purge(CallContext call, Set<OrderId> orders) {
        tickets.delete(orders);
    }
}

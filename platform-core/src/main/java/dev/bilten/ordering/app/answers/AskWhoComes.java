package dev.bilten.ordering.app.answers;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ReadSold;
import dev.bilten.ordering.domain.AskedTickets;
import jakarta.inject.Inject;
import java.util.List;

/** With which tickets it is asked who comes, and with which that has to be said yet. */
@Service
public class AskWhoComes {
    private final ReadSold readSold;

    @Inject
    public AskWhoComes(ReadSold readSold) {
        this.readSold = readSold;
    }

    /** Of the order that a cart becomes. */
    @Transactional
    public List<AskedTicket> execute(TenantContext tenant, Hold hold) {
        return AskedTickets.of(hold, readSold.of(tenant, hold.events()));
    }

    /** Of an order, as its tickets are sold now. */
    @Transactional
    public List<AskedTicket> execute(TenantContext tenant, Order order) {
        return AskedTickets.of(order, readSold.of(tenant, order.events()));
    }

    /** Of an order that is there, only what has to be said and is not. */
    @Transactional
    public List<AskedTicket> missing(TenantContext tenant, Order order) {
        return order.state().over() ? List.of() : AskedTickets.missing(order, readSold.of(tenant, order.events()));
    }
}

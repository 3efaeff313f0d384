package dev.bilten.ticketing.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import java.util.Collection;
import java.util.UUID;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The ticket table. */
@Service
public class TicketRows {
    private static final String SELECT = """
            select id, order_id as "order", position_id as "position", event_id as event, product_id as product,
                   number, secret, holder, state, issued_at
            from ticket\s""";

    private final Database database;

    @Inject
    public TicketRows(Database database) {
        this.database = database;
    }

    /** Those that were new: the position's unique key passes over what is issued already. */
    public List<TicketId> insert(List<Ticket> tickets) {
        var batch = database.sql().prepareBatch("""
                        insert into ticket (id, order_id, position_id, event_id, product_id, number, secret, holder,
                                            state, issued_at)
                        values (:id, :order, :position, :event, :product, :number, :secret, :holder,
                                :state, :issuedAt)
                        on conflict (position_id) do nothing""");
        tickets.forEach(ticket -> batch.bindMethods(ticket).add());
        return batch.executePreparedBatch("id").mapTo(TicketId.class).list();
    }

    public List<TicketId> revoke(OrderId order) {
        return database.sql()
                .createQuery(
                        "update ticket set state = 'REVOKED' where order_id = :order and state = 'VALID' returning id")
                .bind("order", order)
                .mapTo(TicketId.class)
                .list();
    }

    public List<Ticket> ofOrder(OrderId order) {
        return database.sql()
                .createQuery(SELECT + "where order_id = :order order by number")
                .bind("order", order)
                .mapTo(Ticket.class)
                .list();
    }

    public List<Ticket> validOf(OrderId order) {
        return ofOrder(order).stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .toList();
    }

    public Optional<Ticket> bySecret(String secret) {
        return database.sql()
                .createQuery(SELECT + "where secret = :secret")
                .bind("secret", secret)
                .mapTo(Ticket.class)
                .findOne();
    }

    public Optional<Ticket> byId(TicketId id) {
        return database.sql()
                .createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(Ticket.class)
                .findOne();
    }

    /** Of orders that were a test. */
    public void delete(Collection<OrderId> orders) {
        database.sql()
                .createUpdate("delete from ticket where order_id = any(:orders)")
                .bindArray("orders", UUID.class, orders.stream().map(OrderId::value).toList())
                .execute();
    }
}

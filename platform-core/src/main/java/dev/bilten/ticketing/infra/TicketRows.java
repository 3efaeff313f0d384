package dev.bilten.ticketing.infra;

import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ticket table. */
@Service
public class TicketRows {
    private static final String SELECT = """
            select id, order_id as "order", position_id as "position", event_id as event, product_id as product,
                   number, secret, holder, state, issued_at
            from ticket\s""";

    private static final BulkInsert<Ticket> ROWS = BulkInsert.<Ticket>into("ticket")
            .uuid("id", ticket -> ticket.id().value())
            .uuid("order_id", ticket -> ticket.order().value())
            .uuid("position_id", ticket -> ticket.position().value())
            .uuid("event_id", ticket -> ticket.event().value())
            .uuid("product_id", ticket -> ticket.product().value())
            .integer("number", Ticket::number)
            .text("secret", Ticket::secret)
            .text("holder", Ticket::holder)
            .text("state", ticket -> ticket.state().name())
            .instant("issued_at", Ticket::issuedAt)
            .ending("on conflict (position_id) do nothing returning id");

    private final Database database;

    @Inject
    public TicketRows(Database database) {
        this.database = database;
    }

    /** Those that were new: the position's unique key passes over what is issued already. */
    public List<TicketId> insert(List<Ticket> tickets) {
        return ROWS.returning(database, tickets).stream().map(TicketId::new).toList();
    }

    public List<TicketId> revoke(OrderId order) {
        return database.sql()
                .createQuery(
                        "update ticket set state = 'REVOKED' where order_id = :order and state = 'VALID' returning id")
                .bind("order", order)
                .mapTo(TicketId.class)
                .list();
    }

    public List<TicketId> revoke(OrderId order, Collection<PositionId> positions) {
        return database.sql()
                .createQuery("""
                        update ticket set state = 'REVOKED'
                        where order_id = :order and position_id = any(:positions) and state = 'VALID' returning id""")
                .bind("order", order)
                .bindArray(
                        "positions",
                        UUID.class,
                        positions.stream().map(PositionId::value).toArray())
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
}

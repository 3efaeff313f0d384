package dev.bilten.ticketing.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.domain.Window;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ticket table. */
@Service
public class TicketRows {
    private static final String SELECT = "select " + TicketRow.COLUMNS + " from ticket ";

    private final Database database;

    @Inject
    public TicketRows(Database database) {
        this.database = database;
    }

    private record OfOrder(OrderId order) {}

    /** Those that were new: the position's unique key passes over what is issued already. One statement for all. */
    public Set<TicketId> insert(List<Ticket> tickets) {
        return TicketRow.ROWS.returning(database, tickets).stream()
                .map(TicketId::new)
                .collect(Collectors.toSet());
    }

    /** A product of which there are tickets for a date. */
    public record Sold(ProductId productId, DateId dateId) {}

    public List<Sold> sold(List<DateId> dates) {
        return database.sql()
                .createQuery("select distinct product_id, date_id from ticket where date_id = any(:dates)")
                .bindArray(
                        "dates", UUID.class, dates.stream().map(DateId::value).toArray())
                .mapTo(Sold.class)
                .list();
    }

    public void setWindow(Sold sold, Window window) {
        database.sql()
                .createUpdate("""
                        update ticket set valid_from = :from, valid_until = :until
                        where product_id = :product and date_id = :date""")
                .bind("from", window.from().orElse(null))
                .bind("until", window.until().orElse(null))
                .bind("product", sold.productId())
                .bind("date", sold.dateId())
                .execute();
    }

    /** Whoever was asked to take it over is asked no more: the link was made with the old code. */
    public void replaceSecret(TicketId ticket, String secret) {
        database.sql()
                .createUpdate("""
                        update ticket set secret = :secret, handover_hash = null, handover_link = null,
                                          handover_name = null, handover_email = null, handover_asked = null,
                                          handover_until = null
                        where id = :ticket""")
                .bind("secret", secret)
                .bind("ticket", ticket)
                .execute();
    }

    /** An offer to take one over is over with it. */
    private static final String REVOKE = """
            update ticket set state = 'REVOKED', handover_hash = null, handover_link = null, handover_name = null,
                              handover_email = null, handover_asked = null, handover_until = null
            where order_id = :order and state = 'VALID'\s""";

    public List<Ticket> revoke(OrderId order) {
        return database.sql()
                .createQuery(REVOKE + "returning " + TicketRow.COLUMNS)
                .bind("order", order)
                .mapTo(TicketRow.class)
                .map(TicketRow::ticket)
                .list();
    }

    public List<Ticket> revoke(OrderId order, Collection<PositionId> positions) {
        return database.sql()
                .createQuery(REVOKE + "and position_id = any(:positions) returning " + TicketRow.COLUMNS)
                .bind("order", order)
                .bindArray(
                        "positions",
                        UUID.class,
                        positions.stream().map(PositionId::value).toArray())
                .mapTo(TicketRow.class)
                .map(TicketRow::ticket)
                .list();
    }

    public List<Ticket> ofOrder(OrderId order) {
        return database.once(
                new OfOrder(order),
                () -> database.sql()
                        .createQuery(SELECT + "where order_id = :order order by number")
                        .bind("order", order)
                        .mapTo(TicketRow.class)
                        .map(TicketRow::ticket)
                        .collect(Collectors.toUnmodifiableList()));
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
                .mapTo(TicketRow.class)
                .map(TicketRow::ticket)
                .findOne();
    }

    public Optional<Ticket> byId(TicketId id) {
        return database.sql()
                .createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(TicketRow.class)
                .map(TicketRow::ticket)
                .findOne();
    }

    /** Who is called by another name now: on what is drawn from now on. Nothing happens where there is no ticket yet. */
    public void rename(PositionId position, String holder, @Nullable String email) {
        database.sql()
                .createUpdate("""
                        update ticket set holder = :holder, holder_email = cast(:email as text)
                        where position_id = :position""")
                .bind("holder", holder)
                .bind("email", email)
                .bind("position", position)
                .execute();
    }

    /** Of orders that were a test. */
    public void delete(Collection<OrderId> orders) {
        database.sql()
                .createUpdate("delete from ticket where order_id = any(:orders)")
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .execute();
    }
}

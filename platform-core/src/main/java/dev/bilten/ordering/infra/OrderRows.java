package dev.bilten.ordering.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.domain.OrderMove;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** The order tables, one order at a time; lists are read by {@link OrderList}. */
@Service
public class OrderRows {
    private final Database database;
    private final OrderParts parts;

    @Inject
    public OrderRows(Database database, OrderParts parts) {
        this.database = database;
        this.parts = parts;
    }

    /** One position with its order. */
    public record Line(
            @Nested OrderRow order,
            boolean hasFees,
            @Nested("p_") PositionRow position) {}

    private record BySecret(String secret) {}

    public void insert(List<OrderRow.New> orders) {
        OrderRow.ORDERS.execute(database, orders);
        parts.insert(orders.stream().map(OrderRow.New::order).toList());
    }

    public Optional<Order> byId(OrderId id) {
        return find("o.id = :value", id);
    }

    public Optional<Order> byPosition(PositionId position) {
        return find("o.id = (select order_id from order_position where id = :value)", position);
    }

    public Optional<Order> byCode(String code) {
        return find("o.code = :value", code);
    }

    public Map<OrderId, Orders.Contact> contacts(Collection<OrderId> ids) {
        return database.sql()
                .createQuery("select id, email, locale from orders where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.stream().map(OrderId::value).toList())
                .mapTo(Orders.Contact.class)
                .collect(toMap(Orders.Contact::id, contact -> contact));
    }

    public Optional<Order> bySecret(String secret) {
        return database.once(new BySecret(secret), () -> find("o.secret = :value", secret));
    }

    public Optional<Order> byHold(HoldId hold) {
        return find("o.hold_id = :value", hold);
    }

    /** Locked: its state changes one step at a time. It is read after the lock is had, as whoever had it before left it. */
    public Optional<Order> toChange(UUID id) {
        return database.sql()
                .createQuery("select id from orders where id = :id for update")
                .bind("id", id)
                .mapTo(OrderId.class)
                .findOne()
                .flatMap(this::byId);
    }

    public List<UUID> due(Instant now, int limit) {
        return database.sql()
                .createQuery("""
                        select id from orders where state in ('REQUESTED', 'PENDING') and expires_at <= :now
                        order by expires_at limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Its one way to another state; the caller has locked the order. */
    public void move(OrderId id, OrderMove move, @Nullable Instant paidAt) {
        int moved = database.sql()
                .createUpdate("""
                        update orders set state = :to, paid_at = coalesce(cast(:paidAt as timestamptz), paid_at),
                                          version = version + 1
                        where id = :id and state = :from""")
                .bind("from", move.from())
                .bind("to", move.to())
                .bind("paidAt", paidAt)
                .bind("id", id)
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("order " + id + " is not " + move.from() + " any more");
        }
    }

    /** What it costs, and what of that is owed; the caller has locked the order. */
    public void setAmounts(OrderId id, Money total, Money tax, Money owed) {
        database.sql()
                .createUpdate("""
                        update orders set total_minor = :total, tax_minor = :tax, owed_minor = :owed, version = version + 1
                        where id = :id""")
                .bind("total", total.minor())
                .bind("tax", tax.minor())
                .bind("owed", owed.minor())
                .bind("id", id)
                .execute();
    }

    public void setExpiry(OrderId id, Instant expiresAt) {
        database.sql()
                .createUpdate("update orders set expires_at = :expiresAt, version = version + 1 where id = :id")
                .bind("expiresAt", expiresAt)
                .bind("id", id)
                .execute();
    }

    public void setInvoice(OrderId id, InvoiceTo invoice) {
        database.sql()
                .createUpdate("""
                        update orders set invoice_to = cast(:invoice as jsonb), version = version + 1 where id = :id""")
                .bind("invoice", Json.write(invoice))
                .bind("id", id)
                .execute();
    }

    public void setBuyer(OrderId id, Buyer buyer) {
        database.sql()
                .createUpdate("""
                        update orders set name = :name, email = :email, locale = :locale, version = version + 1
                        where id = :id""")
                .bind("name", buyer.name())
                .bind("email", buyer.email())
                .bind("locale", buyer.locale())
                .bind("id", id)
                .execute();
    }

    /** A row per position: an order has one at least, and keeps those that are cancelled. */
    private Optional<Order> find(String where, Object value) {
        var lines = database.sql()
                .createQuery("select " + OrderRow.COLUMNS
                        + ", exists (select from order_fee f where f.order_id = o.id) as has_fees, "
                        + PositionRow.COLUMNS
                        + " from orders o join order_position p on p.order_id = o.id where " + where
                        + " order by p.number")
                .bind("value", value)
                .mapTo(Line.class)
                .list();
        return lines.stream().findFirst().map(first -> {
            var row = first.order();
            return row.order(
                    lines.stream()
                            .map(line -> line.position().position(row.currency()))
                            .toList(),
                    first.hasFees() ? parts.fees(row.id(), row.currency()) : List.of());
        });
    }
}

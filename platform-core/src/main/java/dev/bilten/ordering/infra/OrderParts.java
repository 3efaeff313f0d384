package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What orders consist of: positions, fees, and the further events they have something of. */
@Service
public class OrderParts {
    private final Database database;

    @Inject
    public OrderParts(Database database) {
        this.database = database;
    }

    public record FeeRow(
            UUID id,
            Order.Fee.Kind kind,
            String label,
            long amountMinor,
            boolean absorbed,
            BigDecimal taxRate,
            long taxMinor,
            boolean active) {
        Order.Fee fee(String currency) {
            return new Order.Fee(
                    id,
                    kind,
                    label,
                    Money.of(amountMinor, currency),
                    absorbed,
                    taxRate,
                    Money.of(taxMinor, currency),
                    active);
        }
    }

    private record NewFee(OrderId order, Order.Fee fee, Instant at) {}

    private record NewEvent(OrderId order, EventId event, Instant at) {}

    private static final BulkInsert<NewFee> FEES = BulkInsert.<NewFee>into("order_fee")
            .uuid("id", row -> row.fee.id())
            .uuid("order_id", row -> row.order.value())
            .text("kind", row -> row.fee.kind().name())
            .text("label", row -> row.fee.label())
            .bigint("amount_minor", row -> row.fee.amount().minor())
            .bool("absorbed", row -> row.fee.absorbed())
            .numeric("tax_rate", row -> row.fee.taxRate())
            .bigint("tax_minor", row -> row.fee.tax().minor())
            .instant("created_at", NewFee::at);

    private static final BulkInsert<NewEvent> EVENTS = BulkInsert.<NewEvent>into("order_event")
            .uuid("event_id", row -> row.event.value())
            .uuid("order_id", row -> row.order.value())
            .instant("created_at", NewEvent::at)
            .ending("on conflict do nothing");

    /** Of several new orders: a statement per table. */
    public void insert(List<Order> orders) {
        PositionRow.POSITIONS.execute(
                database,
                orders.stream()
                        .flatMap(order ->
                                order.positions().stream().map(position -> new PositionRow.New(order.id(), position)))
                        .toList());
        FEES.execute(
                database,
                orders.stream()
                        .flatMap(order ->
                                order.fees().stream().map(fee -> new NewFee(order.id(), fee, order.createdAt())))
                        .toList());
        EVENTS.execute(database, orders.stream().flatMap(OrderParts::further).toList());
    }

    private static Stream<NewEvent> further(Order order) {
        return order.events().stream()
                .filter(event -> !event.equals(order.event()))
                .map(event -> new NewEvent(order.id(), event, order.createdAt()));
    }

    public void insertPositions(OrderId order, List<Order.Position> positions) {
        PositionRow.POSITIONS.execute(
                database,
                positions.stream()
                        .map(position -> new PositionRow.New(order, position))
                        .toList());
    }

    public void insertFees(OrderId order, List<Order.Fee> fees, Instant now) {
        FEES.execute(
                database, fees.stream().map(fee -> new NewFee(order, fee, now)).toList());
    }

    /** Writes the figures of whatever costs another amount by now. */
    public void reprice(Order before, Order after) {
        for (int i = 0; i < before.positions().size(); i++) {
            var position = after.positions().get(i);
            if (!position.equals(before.positions().get(i))) {
                cost("update order_position set price_minor", position.id().value(), position.price(), position.tax());
            }
        }
        for (int i = 0; i < before.fees().size(); i++) {
            var fee = after.fees().get(i);
            if (!fee.equals(before.fees().get(i))) {
                cost("update order_fee set amount_minor", fee.id(), fee.amount(), fee.tax());
            }
        }
    }

    /** Writes what was decided about the taxes of the same positions and fees, and what they cost then. */
    public void retax(Order before, Order after) {
        reprice(before, after);
        after.positions().stream()
                .filter(position -> !before.positions().contains(position))
                .forEach(position -> database.sql()
                        .createUpdate("""
                                update order_position set tax_rate = :rate, tax_decision = cast(:decision as jsonb)
                                where id = :id""")
                        .bind("rate", position.taxRate())
                        .bind(
                                "decision",
                                position.taxDecision().map(Json::write).orElse(null))
                        .bind("id", position.id())
                        .execute());
        after.fees().stream()
                .filter(fee -> !before.fees().contains(fee))
                .forEach(fee -> database.sql()
                        .createUpdate("update order_fee set tax_rate = :rate where id = :id")
                        .bind("rate", fee.taxRate())
                        .bind("id", fee.id())
                        .execute());
    }

    private void cost(String update, UUID id, Money gross, Money tax) {
        database.sql()
                .createUpdate(update + " = :gross, tax_minor = :tax where id = :id")
                .bind("gross", gross.minor())
                .bind("tax", tax.minor())
                .bind("id", id)
                .execute();
    }

    /** What stays when its ticket is swapped belongs to what took the ticket's place. */
    public void belong(PositionId position, PositionId parent) {
        database.sql()
                .createUpdate("update order_position set parent_id = :parent where id = :id")
                .bind("parent", parent)
                .bind("id", position)
                .execute();
    }

    public void cancelPositions(Collection<PositionId> positions) {
        database.sql()
                .createUpdate("update order_position set state = 'CANCELLED' where id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        positions.stream().map(PositionId::value).toArray())
                .execute();
    }

    /** Of an order that ends as a whole: what it had is told from what was cancelled before, so that it can come back. */
    public void end(OrderId order) {
        database.sql()
                .createUpdate("update order_position set state = 'ENDED' where order_id = :order and state = 'ACTIVE'")
                .bind("order", order)
                .execute();
        // the fee of a way to pay comes back when somebody chooses it again, what was kept for a part of it with the
        // order
        database.sql().createUpdate("""
                        update order_fee set state = case kind when 'PAYMENT' then 'CANCELLED' else 'ENDED' end
                        where order_id = :order and state = 'ACTIVE'""").bind("order", order).execute();
    }

    /** What ended with its order. */
    public List<PositionId> ended(OrderId order) {
        return database.sql()
                .createQuery("select id from order_position where order_id = :order and state = 'ENDED'")
                .bind("order", order)
                .mapTo(PositionId.class)
                .list();
    }

    /** The fees that ended with their order are charged again, instead of what was charged for ending it. */
    public void chargeAgain(OrderId order) {
        database.sql().createUpdate("""
                        update order_fee set state = case state when 'ENDED' then 'ACTIVE' else 'CANCELLED' end
                        where order_id = :order and state <> 'CANCELLED'""").bind("order", order).execute();
    }

    public void cancelFees(OrderId order, Collection<Order.Fee> fees) {
        database.sql()
                .createUpdate("update order_fee set state = 'CANCELLED' where order_id = :order and id = any(:ids)")
                .bind("order", order)
                .bindArray("ids", UUID.class, fees.stream().map(Order.Fee::id).toArray())
                .execute();
    }

    List<Order.Fee> fees(OrderId order, String currency) {
        return database.sql()
                .createQuery("""
                        select id, kind, label, amount_minor, absorbed, tax_rate, tax_minor, state = 'ACTIVE' as active
                        from order_fee where order_id = :order order by created_at, id""")
                .bind("order", order)
                .mapTo(FeeRow.class)
                .map(fee -> fee.fee(currency))
                .list();
    }
}

package dev.bilten.ordering.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.api.PositionId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order tables, one order at a time; lists are read by {@link OrderList}. */
@Service
public class OrderRows {
    static final String COLUMNS = """
            o.id, o.code, o.secret, o.event_id, o.state, o.test, o.email, o.name, o.locale, o.channel, o.currency, o.total_minor,
            o.tax_minor, o.created_at, o.expires_at, o.paid_at""";

    private final Database database;

    @Inject
    public OrderRows(Database database) {
        this.database = database;
    }

    public record Row(
            OrderId id,
            String code,
            String secret,
            EventId eventId,
            OrderState state,
            boolean test,
            String email,
            String name,
            String locale,
            Channel channel,
            String currency,
            long totalMinor,
            long taxMinor,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant paidAt) {

        Order order(List<Order.Position> positions) {
            return new Order(
                    id,
                    code,
                    secret,
                    eventId,
                    state,
                    test,
                    email,
                    name,
                    locale,
                    channel,
                    Money.of(totalMinor, currency),
                    Money.of(taxMinor, currency),
                    createdAt,
                    expiresAt,
                    Optional.ofNullable(paidAt),
                    positions);
        }
    }

    public record PositionRow(
            PositionId id,
            int number,
            EventId eventId,
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            long listedMinor,
            long priceMinor,
            BigDecimal taxRate,
            long taxMinor,
            @Nullable VoucherId voucherId,
            Pot pot,
            @Nullable PositionId parentId,
            boolean active,
            @Nullable String attendeeName,
            @Nullable String attendeeEmail) {
        Order.Position position(String currency) {
            return new Order.Position(
                    id,
                    number,
                    eventId,
                    new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId)),
                    Money.of(listedMinor, currency),
                    Money.of(priceMinor, currency),
                    taxRate,
                    Money.of(taxMinor, currency),
                    Optional.ofNullable(voucherId),
                    pot,
                    Optional.ofNullable(parentId),
                    active,
                    Optional.ofNullable(attendeeName),
                    Optional.ofNullable(attendeeEmail));
        }
    }

    /** An order with the hold it was made from; null for one that is ordered at once. */
    public record New(Order order, @Nullable HoldId hold) {}

    private record NewPosition(OrderId order, Order.Position position) {}

    private static final BulkInsert<New> ORDERS = BulkInsert.<New>into("orders")
            .uuid("id", row -> row.order.id().value())
            .text("code", row -> row.order.code())
            .text("secret", row -> row.order.secret())
            .uuid("event_id", row -> row.order.event().value())
            .uuid("hold_id", row -> row.hold == null ? null : row.hold.value())
            .text("state", row -> row.order.state().name())
            .bool("test", row -> row.order.test())
            .text("email", row -> row.order.email())
            .text("name", row -> row.order.name())
            .text("locale", row -> row.order.locale())
            .text("channel", row -> row.order.channel().name())
            .text("currency", row -> row.order.total().currency().getCurrencyCode())
            .bigint("total_minor", row -> row.order.total().minor())
            .bigint("tax_minor", row -> row.order.tax().minor())
            .instant("created_at", row -> row.order.createdAt())
            .instant("expires_at", row -> row.order.expiresAt())
            .instant("paid_at", row -> row.order.paidAt().orElse(null));

    private static final BulkInsert<NewPosition> POSITIONS = BulkInsert.<NewPosition>into("order_position")
            .uuid("id", row -> row.position.id().value())
            .uuid("order_id", row -> row.order.value())
            .uuid("event_id", row -> row.position.event().value())
            .uuid("product_id", row -> row.position.product().value())
            .uuid(
                    "variation_id",
                    row -> row.position
                            .item()
                            .variation()
                            .map(VariationId::value)
                            .orElse(null))
            .uuid(
                    "date_id",
                    row -> row.position.item().date().map(DateId::value).orElse(null))
            .integer("number", row -> row.position.number())
            .bigint("listed_minor", row -> row.position.listed().minor())
            .bigint("price_minor", row -> row.position.price().minor())
            .numeric("tax_rate", row -> row.position.taxRate())
            .bigint("tax_minor", row -> row.position.tax().minor())
            .uuid(
                    "voucher_id",
                    row -> row.position.voucher().map(VoucherId::value).orElse(null))
            .text("pot", row -> row.position.pot().name())
            .uuid(
                    "parent_id",
                    row -> row.position.parent().map(PositionId::value).orElse(null))
            .text("attendee_name", row -> row.position.attendee().orElse(null))
            .text("attendee_email", row -> row.position.attendeeEmail().orElse(null));

    public void insert(List<New> orders) {
        ORDERS.execute(database, orders);
        POSITIONS.execute(
                database,
                orders.stream()
                        .flatMap(row -> row.order.positions().stream()
                                .map(position -> new NewPosition(row.order.id(), position)))
                        .toList());
    }

    public void insertPositions(OrderId order, List<Order.Position> positions) {
        POSITIONS.execute(
                database,
                positions.stream()
                        .map(position -> new NewPosition(order, position))
                        .toList());
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
        return find("o.secret = :value", secret);
    }

    public Optional<Order> byHold(HoldId hold) {
        return find("o.hold_id = :value", hold);
    }

    /** Locked: its state changes one step at a time. */
    public Optional<Order> toChange(UUID id) {
        return find("o.id = :value for update", id);
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

    public void setState(OrderId id, OrderState state, @Nullable Instant paidAt) {
        database.sql()
                .createUpdate("""
                        update orders set state = :state, paid_at = coalesce(cast(:paidAt as timestamptz), paid_at),
                                          version = version + 1
                        where id = :id""")
                .bind("state", state)
                .bind("paidAt", paidAt)
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

    private Optional<Order> find(String where, Object value) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from orders o where " + where)
                .bind("value", value)
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.order(positions(row)));
    }

    private List<Order.Position> positions(Row row) {
        return database.sql()
                .createQuery("""
                        select id, number, event_id, product_id, variation_id, date_id, listed_minor, price_minor, tax_rate,
                               tax_minor, voucher_id, pot, parent_id, state = 'ACTIVE' as active, attendee_name,
                               attendee_email
                        from order_position where order_id = :order order by number""")
                .bind("order", row.id())
                .mapTo(PositionRow.class)
                .map(position -> position.position(row.currency()))
                .list();
    }
}

package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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

    public void insert(Order order, @Nullable HoldId hold) {
        database.sql()
                .createUpdate("""
                        insert into orders (id, code, secret, event_id, hold_id, state, test, email, name, locale, channel,
                                            currency, total_minor, tax_minor, created_at, expires_at, paid_at)
                        values (:id, :code, :secret, :event, :hold, :state, :test, :email, :name, :locale, :channel,
                                :currency, :total, :tax, :createdAt, :expiresAt, :paidAt)""")
                .bind("id", order.id())
                .bind("code", order.code())
                .bind("secret", order.secret())
                .bind("event", order.event())
                .bind("hold", hold == null ? null : hold.value())
                .bind("state", order.state())
                .bind("test", order.test())
                .bind("email", order.email())
                .bind("name", order.name())
                .bind("locale", order.locale())
                .bind("channel", order.channel())
                .bind("currency", order.total().currency())
                .bind("total", order.total().minor())
                .bind("tax", order.tax().minor())
                .bind("createdAt", order.createdAt())
                .bind("expiresAt", order.expiresAt())
                .bind("paidAt", order.paidAt().orElse(null))
                .execute();
        insertPositions(order);
    }

    private void insertPositions(Order order) {
        var batch = database.sql().prepareBatch("""
                insert into order_position (id, order_id, event_id, product_id, variation_id, date_id, number, listed_minor,
                                            price_minor, tax_rate, tax_minor, voucher_id, pot, parent_id, attendee_name,
                                            attendee_email)
                values (:id, :order, :event, :product, cast(:variation as uuid), cast(:date as uuid), :number, :listed,
                        :price, :taxRate, :tax, cast(:voucher as uuid), :pot, cast(:parent as uuid), :attendee,
                        :attendeeEmail)""");
        for (var position : order.positions()) {
            batch.bind("id", position.id())
                    .bind("order", order.id())
                    .bind("event", position.event())
                    .bind("product", position.product())
                    .bind(
                            "variation",
                            position.item().variation().map(VariationId::value).orElse(null))
                    .bind("date", position.item().date().map(DateId::value).orElse(null))
                    .bind("number", position.number())
                    .bind("listed", position.listed().minor())
                    .bind("price", position.price().minor())
                    .bind("taxRate", position.taxRate())
                    .bind("tax", position.tax().minor())
                    .bind("voucher", position.voucher().map(VoucherId::value).orElse(null))
                    .bind("pot", position.pot())
                    .bind("parent", position.parent().map(PositionId::value).orElse(null))
                    .bind("attendee", position.attendee().orElse(null))
                    .bind("attendeeEmail", position.attendeeEmail().orElse(null))
                    .add();
        }
        batch.execute();
    }

    public Optional<Order> byId(OrderId id) {
        return find("o.id = :value", id);
    }

    public Optional<Order> byCode(String code) {
        return find("o.code = :value", code);
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

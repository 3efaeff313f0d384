package dev.bilten.testing;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.PriceParts;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.IssueTickets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays down an event and orders as rows, for tests of what comes after the sale. */
public final class SoldTickets {
    private final TestPlatform platform;
    private final TenantContext tenant;
    private final Database database;

    public SoldTickets(TestPlatform platform, TenantContext tenant) {
        this.platform = platform;
        this.tenant = tenant;
        this.database = platform.get(Database.class);
    }

    /** An event and what it sells. */
    public record Stage(EventId event, ProductId product) {}

    public Stage event(Text title, Text product) {
        var event = EventId.next();
        var id = ProductId.next();
        database.inTransaction(tenant, () -> {
            database.sql()
                    .createUpdate("""
                            insert into event (id, slug, state, title, text, starts_at, ends_at, zone, venue_name, venue_address,
                                               currency, created_at)
                            values (:id, :slug, 'LIVE', cast(:title as jsonb), '{}', '2026-12-05T19:00:00Z',
                                    '2026-12-05T22:30:00Z', 'Europe/Berlin', 'Kulturhaus', 'Am Markt 1, Berlin', 'EUR', now())""")
                    .bind("id", event)
                    .bind("slug", "e" + Secrets.token().substring(0, 10))
                    .bind("title", dev.bilten.database.api.Json.write(title))
                    .execute();
            database.sql()
                    .createUpdate("""
                            insert into product (id, event_id, name, price_minor, created_at)
                            values (:id, :event, cast(:name as jsonb), 2500, now())""")
                    .bind("id", id)
                    .bind("event", event)
                    .bind("name", dev.bilten.database.api.Json.write(product))
                    .execute();
        });
        return new Stage(event, id);
    }

    /** What the catalogue says about the product; as JSON, what it leaves out is as usual. */
    public void terms(Stage stage, String json) {
        run("update product set terms = cast('" + json + "' as jsonb) where id = '" + stage.product() + "'");
    }

    /** A date of the event, from then on for two hours. */
    public DateId date(Stage stage, Instant start) {
        var id = DateId.next();
        run("insert into event_date (id, event_id, title, starts_at, ends_at, created_at) values ('" + id + "', '"
                + stage.event() + "', '{\"en\": \"Late show\"}', '" + start + "', '" + start.plusSeconds(7200)
                + "', now())");
        return id;
    }

    /** The order's positions are for this date. */
    public Order dated(Order order, DateId date) {
        run("update order_position set date_id = '" + date + "' where order_id = '" + order.id() + "'");
        return platform.get(Orders.class).byId(tenant, order.id()).orElseThrow();
    }

    public void run(String sql) {
        database.inTransaction(tenant, () -> database.sql().execute(sql));
    }

    public Stage event() {
        return event(Text.of("en", "Winter concert"), Text.of("en", "Day ticket"));
    }

    /** An order with a position for each attendee. */
    public Order order(Stage stage, OrderState state, String locale, String... attendees) {
        var price = Money.of(2500, "EUR");
        var positions = new ArrayList<Order.Position>();
        for (var name : attendees) {
            positions.add(new Order.Position(
                    PositionId.next(),
                    positions.size() + 1,
                    stage.event(),
                    Item.of(stage.product()),
                    price,
                    price,
                    new BigDecimal("0.19"),
                    price.taxIncluded(new BigDecimal("0.19")),
                    Optional.empty(),
                    Optional.empty(),
                    Money.zero(price.currency()),
                    PriceParts.NONE,
                    Pot.FREE,
                    Optional.empty(),
                    false,
                    true,
                    name.isEmpty() ? Optional.empty() : Optional.of(name),
                    Optional.empty()));
        }
        var now = Instant.now();
        var order = new Order(
                OrderId.next(),
                Secrets.code(6),
                Secrets.token(),
                stage.event(),
                state,
                false,
                "buyer@example.test",
                "Bettina Buyer",
                locale,
                InvoiceTo.NOBODY,
                Channel.SHOP,
                price.times(positions.size()),
                Money.of(399, "EUR").times(positions.size()),
                Money.of(0, "EUR"),
                now,
                now.plus(Duration.ofMinutes(30)),
                Optional.of(now),
                positions,
                java.util.List.of());
        database.inTransaction(tenant, () -> insert(order));
        return order;
    }

    private void insert(Order order) {
        database.sql()
                .createUpdate("""
                        insert into orders (id, code, secret, event_id, state, email, name, locale, channel, currency, total_minor,
                                            tax_minor, created_at, expires_at, paid_at)
                        values (:id, :code, :secret, :event, :state, :email, :name, :locale, :channel, 'EUR', :minor, 0,
                                :createdAt, :expiresAt, :createdAt)""")
                .bindMethods(order)
                .bind("minor", order.total().minor())
                .execute();
        for (var position : order.positions()) {
            database.sql()
                    .createUpdate("""
                            insert into order_position (id, order_id, event_id, product_id, number, listed_minor, price_minor, tax_rate, tax_minor,
                                                        attendee_name)
                            values (:id, :order, :event, :product, :number, 2500, 2500, 0.19, 399, cast(:attendee as text))""")
                    .bind("id", position.id())
                    .bind("order", order.id())
                    .bind("event", position.event())
                    .bind("product", position.product())
                    .bind("number", position.number())
                    .bind("attendee", position.attendee().orElse(null))
                    .execute();
        }
    }

    public List<Ticket> paid(Order order) {
        platform.get(IssueTickets.class).paid(TestPlatform.call(tenant), order);
        return platform.get(Tickets.class).ofOrder(tenant, order.id());
    }

    /** One ticket of a paid order. */
    public Ticket ticket(Stage stage, String holder) {
        return paid(order(stage, OrderState.PAID, "en", holder)).getFirst();
    }

    public void state(Order order, OrderState state) {
        database.inTransaction(
                tenant,
                () -> database.sql()
                        .createUpdate("update orders set state = :state where id = :id")
                        .bind("state", state)
                        .bind("id", order.id())
                        .execute());
    }

    public long count(String sql) {
        return database.inTransaction(
                tenant, () -> database.sql().createQuery(sql).mapTo(Long.class).one());
    }

    public List<String> texts(String sql) {
        return database.inTransaction(
                tenant,
                () -> database.sql().createQuery(sql).mapTo(String.class).list());
    }
}

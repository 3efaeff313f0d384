package dev.bilten.testing;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.MarkPaid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** An organizer with one event on sale: a day ticket for 25 and a workshop for 40 euros. */
public final class OpenShop {
    public final TestPlatform platform;
    public final TenantContext tenant;
    public final Event event;
    public final Product dayTicket;
    public final Product workshop;

    public OpenShop(TestPlatform platform) {
        this.platform = platform;
        this.tenant = platform.newTenant();
        this.event = event();
        this.dayTicket = product("Day ticket", "تذكرة يوم", 25_00);
        this.workshop = product("Workshop", "ورشة", 40_00);
        sql("update event set state = 'LIVE', published_at = now()");
    }

    private Event event() {
        var starts = Instant.now().plus(Duration.ofDays(300));
        var draft = new EventDraft(
                Text.of("en", "Nile Nights", "ar", "ليالي النيل"),
                Text.of("en", "Music."),
                Optional.of(starts),
                Optional.of(starts.plus(Duration.ofHours(6))),
                ZoneId.of("Africa/Cairo"),
                "Opera House",
                "Cairo",
                Currency.getInstance("EUR"));
        var result = platform.get(CreateEvent.class).execute(TestPlatform.call(tenant), draft);
        return ((CreateEvent.Result.Created) result).event();
    }

    private Product product(String english, String arabic, long priceMinor) {
        var draft = new ProductDraft(
                Text.of("en", english, "ar", arabic), Text.EMPTY, priceMinor, new BigDecimal("0.19"), 100, true);
        var result = platform.get(AddTicket.class)
                .execute(TestPlatform.call(tenant), new AddTicket.Command(event.id(), draft, Optional.empty()));
        return ((AddTicket.Result.Added) result).product();
    }

    public Order order(Wish... wishes) {
        return order(Clock.systemUTC(), wishes);
    }

    public Order order(Clock clock, Wish... wishes) {
        var buyer = new Buyer("mona@example.org", "Mona Salem", "en");
        var command = new CreateOrder.Command(event.id(), Arrays.asList(wishes), buyer, Channel.SHOP, false);
        var result = platform.get(CreateOrder.class).execute(TestPlatform.call(tenant, clock), command);
        return ((CreateOrder.Result.Created) result).order();
    }

    public Order paid(Wish... wishes) {
        return paid(Clock.systemUTC(), wishes);
    }

    public Order paid(Clock clock, Wish... wishes) {
        return pay(clock, order(clock, wishes).id());
    }

    public Order pay(Clock clock, OrderId order) {
        var result = platform.get(MarkPaid.class).execute(TestPlatform.call(tenant, clock), order);
        return ((MarkPaid.Result.Paid) result).order();
    }

    public Wish dayTickets(int quantity) {
        return new Wish(dayTicket.id(), quantity);
    }

    public Wish workshops(int quantity) {
        return new Wish(workshop.id(), quantity);
    }

    public void sql(String statement) {
        var database = platform.get(Database.class);
        database.inTransaction(tenant, () -> {
            database.sql().execute(statement);
        });
    }

    public List<String> column(String query) {
        var database = platform.get(Database.class);
        return database.inTransaction(
                tenant,
                () -> database.sql().createQuery(query).mapTo(String.class).list());
    }
}

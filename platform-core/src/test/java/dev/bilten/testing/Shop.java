package dev.bilten.testing;

import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.catalog.app.SaveCategory;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organizer with one event on sale, and a buyer's hands. */
public final class Shop {
    public final TestPlatform platform;
    public final TenantContext tenant;
    public final ScriptedGateway gateway;
    public final CallContext now;
    public final EventId event;
    public final ProductId ticket;

    public Shop(int tickets, long priceMinor) {
        this(TestPlatform.shared(), tickets, priceMinor);
    }

    public Shop(TestPlatform platform, int tickets, long priceMinor) {
        this(platform, tickets, priceMinor, Instant.now().plus(Duration.ofDays(30)));
    }

    /** With an event in Cairo that begins then. */
    public Shop(TestPlatform platform, int tickets, long priceMinor, Instant startsAt) {
        this.platform = platform;
        tenant = platform.newTenant();
        gateway = ScriptedGateway.on(platform, tenant);
        now = TestPlatform.call(tenant);
        var draft = new EventDraft(
                Text.of("en", "Night", "ar", "ليلة"),
                Text.EMPTY,
                Optional.of(startsAt),
                Optional.empty(),
                ZoneId.of("Africa/Cairo"),
                "Hall",
                "",
                Currency.getInstance("EUR"));
        var created = platform.get(CreateEvent.class).execute(now, draft);
        event = ((CreateEvent.Result.Created) created).event().id();
        ticket = addTicket("Day ticket", tickets, priceMinor).id();
        var published = platform.get(PublishEvent.class).execute(now, event);
        if (!(published instanceof PublishEvent.Result.Published)) {
            throw new IllegalStateException("not on sale: " + published);
        }
    }

    public Product addTicket(String name, int tickets, long priceMinor) {
        return add(name, tickets, priceMinor, Terms.plain(), null);
    }

    /** On terms of its own, and in a category where there is one. */
    public Product add(String name, int tickets, long priceMinor, Terms terms, @Nullable CategoryId category) {
        var draft = new ProductDraft(
                Text.of("en", name),
                Text.EMPTY,
                priceMinor,
                new BigDecimal("0.19"),
                10,
                true,
                Optional.ofNullable(category),
                terms.terms());
        var added =
                platform.get(AddTicket.class).execute(now, new AddTicket.Command(event, draft, Optional.of(tickets)));
        return ((AddTicket.Result.Added) added).product();
    }

    /** A category of what goes with tickets. */
    public CategoryId extras(String name) {
        var draft = new CategoryDraft(Text.of("en", name), Text.EMPTY, true);
        var saved =
                platform.get(SaveCategory.class).execute(now, new SaveCategory.Command(event, Optional.empty(), draft));
        return ((SaveCategory.Result.Saved) saved).category().id();
    }

    public CallContext later(Duration duration) {
        return TestPlatform.call(tenant, Clock.fixed(now.now().plus(duration), ZoneOffset.UTC));
    }

    public PlaceHold.Result hold(int quantity) {
        return platform.get(PlaceHold.class)
                .execute(now, new PlaceHold.Command(event, List.of(new Wish(ticket, quantity)), Channel.SHOP));
    }

    public PlaceHold.Result.Held held(int quantity) {
        return (PlaceHold.Result.Held) hold(quantity);
    }

    public PlaceOrder.Result order(CallContext call, String holdSecret) {
        var buyer = new Buyer("buyer@example.test", "Nadia Buyer", "en");
        return platform.get(PlaceOrder.class).execute(call, new PlaceOrder.Command(holdSecret, buyer, Channel.SHOP));
    }

    public Order ordered(int quantity) {
        return ((PlaceOrder.Result.Placed) order(now, held(quantity).secret())).order();
    }

    public PayOrder.Result pay(CallContext call, Order order) {
        return pay(call, order, UUID.randomUUID().toString());
    }

    public PayOrder.Result pay(CallContext call, Order order, String attemptKey) {
        return platform.get(PayOrder.class)
                .execute(
                        call,
                        new PayOrder.Command(
                                order.secret(),
                                attemptKey,
                                ScriptedGateway.ID,
                                Map.of(),
                                URI.create("http://localhost/")));
    }

    public Order read(Order order) {
        return platform.get(Orders.class).byId(tenant, order.id()).orElseThrow();
    }

    public int left() {
        return platform.get(dev.bilten.catalog.api.Catalog.class)
                .availability(tenant, event, Optional.empty())
                .of(Item.of(ticket))
                .left()
                .orElseThrow();
    }
}

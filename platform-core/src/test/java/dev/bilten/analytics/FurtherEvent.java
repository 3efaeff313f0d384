package dev.bilten.analytics;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Another event of an organizer, with tickets of its own. */
record FurtherEvent(OpenShop shop, EventId event, List<Wish> oneOfEach) {

    static FurtherEvent of(OpenShop shop, String title, String... tickets) {
        var starts = Instant.now().plus(Duration.ofDays(300));
        var draft = new EventDraft(
                Text.of("en", title),
                Text.of("en", "Music."),
                Optional.of(starts),
                Optional.of(starts.plus(Duration.ofHours(6))),
                ZoneId.of("Africa/Cairo"),
                "Opera House",
                "Cairo",
                Currency.getInstance("EUR"));
        var made = shop.platform.get(CreateEvent.class).execute(TestPlatform.call(shop.tenant), draft);
        var event = ((CreateEvent.Result.Created) made).event().id();
        var wishes = Arrays.stream(tickets)
                .map(name ->
                        new ProductDraft(Text.of("en", name), Text.EMPTY, 10_00, new BigDecimal("0.19"), 100, true))
                .map(ticket -> shop.platform
                        .get(AddTicket.class)
                        .execute(
                                TestPlatform.call(shop.tenant), new AddTicket.Command(event, ticket, Optional.empty())))
                .map(added ->
                        new Wish(((AddTicket.Result.Added) added).product().id(), 1))
                .toList();
        shop.sql("update event set state = 'LIVE', published_at = now()");
        return new FurtherEvent(shop, event, wishes);
    }

    /** One of each, paid. */
    void sells(Clock clock) {
        var buyer = new Buyer("mona@example.org", "Mona Salem", "en");
        var command = new CreateOrder.Command(event, oneOfEach, buyer, Channel.SHOP, false);
        var result = shop.platform.get(CreateOrder.class).execute(TestPlatform.call(shop.tenant, clock), command);
        shop.pay(clock, ((CreateOrder.Result.Created) result).order().id());
    }
}

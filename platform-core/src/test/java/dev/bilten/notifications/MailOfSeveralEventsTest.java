package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.database.api.Database;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.journal.app.Relay;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.app.SendDue;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlugins;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of two events names the tickets of both. */
class MailOfSeveralEventsTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Postbox postbox = new Postbox(shop.platform.get(Database.class));

    @BeforeEach
    void switch_the_channel_on() {
        shop.platform.get(TestPlugins.class).run("postbox", List.of(), postbox);
        shop.platform.get(SwitchPlugin.class).execute(shop.now, new SwitchPlugin.Command("postbox", true, Map.of()));
    }

    @Test
    void the_tickets_of_the_second_event_have_their_name_too() {
        var other = event();
        var lecture = lecture(other);
        var held = shop.held(1);
        var add = new AddToHold.Command(held.secret(), other, List.of(new Wish(lecture, 2)), Optional.empty());
        assertThat(shop.platform.get(AddToHold.class).execute(shop.now, add))
                .isInstanceOf(AddToHold.Result.Added.class);
        var order = ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
        shop.pay(shop.now, order);
        shop.platform.get(Relay.class).drain(shop.tenant);
        shop.platform.get(SendDue.class).execute(shop.now);
        Eventually.within(
                Duration.ofSeconds(10),
                "the mail is sent",
                () -> postbox.taken().stream().anyMatch(mail -> mail.text().contains("2 x Lecture 21.40")));
    }

    private EventId event() {
        var starts = Instant.now().plus(Duration.ofDays(60));
        var draft = new EventDraft(
                Text.of("en", "Talks"),
                Text.EMPTY,
                Optional.of(starts),
                Optional.empty(),
                ZoneOffset.UTC,
                "Library",
                "",
                Currency.getInstance("EUR"));
        var created = shop.platform.get(CreateEvent.class).execute(shop.now, draft);
        return ((CreateEvent.Result.Created) created).event().id();
    }

    private ProductId lecture(EventId event) {
        var draft = new ProductDraft(Text.of("en", "Lecture"), Text.EMPTY, 10_70, new BigDecimal("0.19"), 10, true);
        var added = shop.platform
                .get(AddTicket.class)
                .execute(shop.now, new AddTicket.Command(event, draft, Optional.of(5)));
        shop.platform.get(PublishEvent.class).execute(shop.now, event);
        return ((AddTicket.Result.Added) added).product().id();
    }
}

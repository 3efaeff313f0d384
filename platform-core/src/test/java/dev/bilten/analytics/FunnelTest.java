package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Absence;
import dev.bilten.analytics.api.Funnel;
import dev.bilten.analytics.api.Funnel.Way;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.app.CountViews;
import dev.bilten.analytics.app.ReadFunnel;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.catalog.api.Channel;
import dev.bilten.journal.app.Relay;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestEngine;
import dev.bilten.testing.TestPlatform;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    @TempDir
    static Path folder;

    @Test
    void each_step_is_counted_by_the_link_people_came_by() {
        try (var engine = TestEngine.started(folder)) {
            var platform = TestPlatform.start(engine.settings());
            try {
                var shop = new OpenShop(platform);
                var views = platform.get(CountViews.class);
                for (int i = 0; i < 5; i++) {
                    views.viewed(shop.tenant, shop.event.slug(), "radio", BROWSER);
                }
                views.viewed(shop.tenant, shop.event.slug(), "", BROWSER);
                for (var machine : List.of("Googlebot/2.1", "curl/8.5", "", "facebookexternalhit/1.1")) {
                    views.viewed(shop.tenant, shop.event.slug(), "radio", machine);
                }
                views.viewed(shop.tenant, "no-such-event", "radio", BROWSER);
                views.tell();
                views.tell();
                assertThat(shop.column("select payload::text from outbox where type = 'shop.viewed'"))
                        .as("a row for each link, not for each view")
                        .hasSize(2);
                cart(shop, "radio");
                shop.pay(Clock.systemUTC(), ordered(shop, cart(shop, "radio")));
                ordered(shop, cart(shop, ""));

                Eventually.within(Duration.ofSeconds(20), "the views are there", () -> {
                    platform.get(Relay.class).drain(shop.tenant);
                    return funnel(shop).total().views() == 6;
                });
                assertThat(funnel(shop).ways()).containsExactly(new Way("radio", 5, 2, 1, 1), new Way("", 1, 1, 1, 0));
                assertThat(platform.get(ReadSalesReport.class)
                                .execute(shop.tenant, Optional.empty(), today())
                                .links())
                        .extracting(Share::key)
                        .containsExactly("radio");
                assertThat(funnel(new OpenShop(platform)).ways()).isEmpty();
            } finally {
                platform.close();
            }
        }
    }

    @Test
    void without_a_warehouse_the_carts_and_orders_are_there_and_it_says_what_is_missing() {
        var shop = new OpenShop(TestPlatform.shared());
        cart(shop, "poster");
        assertThat(funnel(shop).absence()).contains(Absence.NOT_CONFIGURED);
        assertThat(funnel(shop).ways()).containsExactly(new Way("poster", 0, 1, 0, 0));
    }

    @Test
    void what_happens_in_a_test_is_in_no_step() {
        var shop = new OpenShop(TestPlatform.shared());
        shop.sql("update event set test_mode = true");
        cart(shop, "poster");
        ordered(shop, cart(shop, "poster"));
        shop.platform.get(CountViews.class).viewed(shop.tenant, shop.event.slug(), "", BROWSER);
        shop.platform.get(CountViews.class).tell();
        assertThat(funnel(shop).ways()).isEmpty();
        assertThat(shop.column("select id::text from outbox where type = 'shop.viewed'"))
                .isEmpty();
    }

    private static String cart(OpenShop shop, String via) {
        var command = new PlaceHold.Command(
                shop.event.id(),
                List.of(shop.dayTickets(1)),
                Channel.SHOP,
                Optional.empty(),
                Optional.of(via).filter(code -> !code.isEmpty()));
        var result = shop.platform.get(PlaceHold.class).execute(TestPlatform.call(shop.tenant), command);
        return ((PlaceHold.Result.Held) result).secret();
    }

    private static OrderId ordered(OpenShop shop, String cart) {
        var command = new PlaceOrder.Command(cart, new Buyer("mona@example.org", "Mona", "en"), Channel.SHOP);
        shop.platform.get(PlaceOrder.class).execute(TestPlatform.call(shop.tenant), command);
        return new OrderId(
                UUID.fromString(shop.column("select id::text from orders order by created_at desc, id desc limit 1")
                        .getFirst()));
    }

    private static Funnel funnel(OpenShop shop) {
        return shop.platform.get(ReadFunnel.class).execute(shop.tenant, Optional.of(shop.event.id()), today());
    }

    private static Period today() {
        var day = LocalDate.now(ZoneOffset.UTC);
        return new Period(day.minusDays(1), day.plusDays(1), ZoneOffset.UTC);
    }
}

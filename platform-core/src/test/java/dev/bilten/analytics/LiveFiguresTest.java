package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Absence;
import dev.bilten.analytics.api.Analytics;
import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Availability;
import dev.bilten.analytics.app.LiveFeed;
import dev.bilten.analytics.app.Overview;
import dev.bilten.analytics.app.SalesTotals;
import dev.bilten.cache.api.LiveTopic;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.Message;
import dev.bilten.journal.app.Relay;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Uuids;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@Alone
class LiveFiguresTest {

    @Test
    void without_a_warehouse_the_overview_is_there_and_the_rest_says_why_not() {
        var platform = TestPlatform.shared();
        var shop = new OpenShop(platform);
        shop.paid(shop.dayTickets(2), shop.workshops(1));
        var pending = shop.order(shop.dayTickets(1));

        var seen = platform.get(Overview.class).execute(shop.tenant, ZoneOffset.UTC, Instant.now());
        assertThat(seen.today().orders()).isEqualTo(1);
        assertThat(seen.today().tickets()).isEqualTo(3);
        assertThat(seen.today().revenue()).containsExactly(Money.of(90_00, "EUR"));
        assertThat(seen.latest().getFirst().code()).isEqualTo(pending.code());
        assertThat(seen.latest()).hasSize(2);

        assertThat(platform.get(Analytics.class).available())
                .isInstanceOfSatisfying(
                        Availability.Unavailable.class,
                        why -> assertThat(why.absence()).isEqualTo(Absence.NOT_CONFIGURED));
        assertThat(platform.get(SalesTotals.class).execute(shop.tenant, Optional.empty(), Instant.EPOCH, Instant.now()))
                .isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void today_stands_beside_the_same_weekday_until_this_time_of_day() {
        var shop = new OpenShop(TestPlatform.shared());
        shop.paid(shop.dayTickets(1));
        shop.sql("update orders set paid_at = now() - interval '7 days 1 minute'");
        shop.paid(shop.dayTickets(2));
        shop.sql(
                "update orders set paid_at = now() - interval '7 days' + interval '1 minute' where paid_at > now() - interval '1 day'");
        shop.paid(shop.dayTickets(3));
        var noon = Instant.now();
        // a zone in which it is the middle of the day, so that two minutes do not fall into another one
        var zone =
                ZoneOffset.ofTotalSeconds((int) (12 * 3600 - Math.floorMod(noon.getEpochSecond(), 86_400L)) / 60 * 60);
        var seen = shop.platform.get(Overview.class).execute(shop.tenant, zone, noon.plusSeconds(1));
        assertThat(seen.today().tickets()).isEqualTo(3);
        assertThat(seen.lastWeek().tickets())
                .as("not what was sold later that day")
                .isEqualTo(1);
        assertThat(seen.lastWeek().revenue()).containsExactly(Money.of(25_00, "EUR"));
    }

    @Test
    void an_order_of_a_test_is_marked_in_all_news_and_counts_nowhere() {
        var shop = new OpenShop(TestPlatform.shared());
        shop.sql("update event set test_mode = true");
        var order = shop.paid(shop.dayTickets(2));
        shop.platform.get(CancelOrder.class).execute(TestPlatform.call(shop.tenant), order.id());
        shop.paid(shop.dayTickets(1));
        assertThat(shop.column("select distinct payload ->> 'test' from outbox where type like 'order.%'"))
                .containsExactly("true");
        var seen = shop.platform.get(Overview.class).execute(shop.tenant, ZoneOffset.UTC, Instant.now());
        assertThat(seen.today().orders()).isZero();
        assertThat(seen.latest()).isEmpty();
    }

    @Test
    void a_sale_reaches_open_dashboards_within_a_second_and_only_its_own_organizers() {
        try (var redis = TestRedis.started()) {
            var platform = TestPlatform.start(redis.settings());
            try {
                var shop = new OpenShop(platform);
                var other = new OpenShop(platform);
                var heard = new CopyOnWriteArrayList<String>();
                var overheard = new CopyOnWriteArrayList<String>();
                var topic = platform.get(LiveTopic.class);
                try (var one = topic.subscribe(shop.tenant, heard::add);
                        var two = topic.subscribe(other.tenant, overheard::add)) {
                    Eventually.within(Duration.ofSeconds(10), "the subscription stands", () -> {
                        topic.publish(shop.tenant, "{}");
                        return !heard.isEmpty();
                    });
                    shop.paid(shop.dayTickets(2));
                    platform.get(Relay.class).drain(shop.tenant);
                    Eventually.within(
                            Duration.ofSeconds(1),
                            "the sale is told",
                            () -> heard.getLast().contains("order.paid"));
                    var news = Json.tree(heard.getLast());
                    assertThat(news.path("tickets").asInt()).isEqualTo(2);
                    assertThat(news.at("/amount/minor").asLong()).isEqualTo(50_00);
                    assertThat(heard.getLast()).doesNotContainIgnoringCase("mona");
                    assertThat(overheard).isEmpty();
                }
            } finally {
                platform.close();
            }
        }
    }

    @Test
    void with_redis_away_live_news_are_dropped_and_nothing_waits() {
        var platform = TestPlatform.shared();
        var shop = new OpenShop(platform);
        var feed = platform.get(LiveFeed.class);
        var payload = "{\"code\": \"K7M3QX\", \"currency\": \"EUR\", \"totalMinor\": 1, \"lines\": []}";
        var news = new Message(Uuids.next(), "order.paid", Instant.now(), Optional.empty(), payload);
        feed.accept(shop.tenant, "b", List.of(news));
        var began = System.nanoTime();
        feed.accept(shop.tenant, "b", List.of(news, news, news));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
}

package dev.bilten.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.Expiring;
import dev.bilten.cache.api.LiveTopic;
import dev.bilten.cache.api.RedisAway;
import dev.bilten.cache.infra.Redis;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes with one Redis between them. */
@Alone
class RedisTest {
    private static final TestRedis REDIS = TestRedis.started();
    private static final TestPlatform ONE = TestPlatform.start(REDIS.settings());
    private static final TestPlatform TWO = TestPlatform.start(REDIS.settings());
    private static final Duration SOON = Duration.ofSeconds(5);

    record Greeting(String text) {}

    private final TenantContext nile = tenant();
    private final TenantContext aurora = tenant();
    private final AtomicInteger loads = new AtomicInteger();

    /** The very first calls load the client's classes, which takes longer than a page waits. */
    @BeforeAll
    static void warmUp() {
        for (var node : List.of(ONE, TWO)) {
            Eventually.within(SOON, "warm", () -> {
                var tenant = tenant();
                var cache =
                        node.get(Caches.class).<String, Greeting>of("greetings", Greeting.class, Duration.ofMinutes(5));
                cache.get(tenant, "warm", () -> new Greeting("shared"));
                return reads(node == ONE ? TWO : ONE, tenant).equals("shared");
            });
        }
    }

    private static String reads(TestPlatform node, TenantContext tenant) {
        return node.get(Caches.class)
                .<String, Greeting>of("greetings", Greeting.class, Duration.ofMinutes(5))
                .get(tenant, "warm", () -> new Greeting("not shared"))
                .text();
    }

    @AfterAll
    static void stop() {
        ONE.close();
        TWO.close();
        REDIS.close();
    }

    @Test
    void what_is_put_on_one_node_is_read_on_the_other_until_it_runs_out() {
        var key = "test:" + Secrets.token();
        ONE.get(Expiring.class).put(key, "here", Duration.ofMillis(300));
        assertThat(TWO.get(Expiring.class).get(key)).contains("here");
        Eventually.within(
                SOON, "it ran out", () -> TWO.get(Expiring.class).get(key).isEmpty());
    }

    @Test
    void reading_can_prolong_a_life() {
        var key = "test:" + Secrets.token();
        var expiring = ONE.get(Expiring.class);
        expiring.put(key, "here", Duration.ofMillis(400));
        assertThat(expiring.getAndProlong(key, Duration.ofMinutes(1))).contains("here");
        sleep(600);
        assertThat(expiring.get(key)).contains("here");
        expiring.remove(key);
        assertThat(expiring.get(key)).isEmpty();
    }

    @Test
    void a_counter_counts_over_both_nodes_and_starts_again_after_its_life() {
        var key = "test:" + Secrets.token();
        assertThat(ONE.get(Expiring.class).count(key, Duration.ofMillis(300))).isEqualTo(1);
        assertThat(TWO.get(Expiring.class).count(key, Duration.ofMillis(300))).isEqualTo(2);
        sleep(400);
        assertThat(ONE.get(Expiring.class).count(key, Duration.ofMillis(300))).isEqualTo(1);
    }

    @Test
    void a_value_is_loaded_once_for_both_nodes() {
        assertThat(cached(ONE, nile).text()).isEqualTo("loaded 1");
        assertThat(cached(ONE, nile).text()).isEqualTo("loaded 1");
        assertThat(cached(TWO, nile).text()).isEqualTo("loaded 1");
    }

    @Test
    void the_same_key_of_another_organizer_is_another_value() {
        assertThat(cached(ONE, nile).text()).isEqualTo("loaded 1");
        assertThat(cached(ONE, aurora).text()).isEqualTo("loaded 2");
        assertThat(cached(TWO, aurora).text()).isEqualTo("loaded 2");
    }

    @Test
    void what_one_node_evicts_the_other_forgets() {
        cached(ONE, nile);
        cached(TWO, nile);
        ONE.get(Caches.class)
                .of("greetings", Greeting.class, Duration.ofMinutes(5))
                .evict(nile, "hello");
        // well before the memory of a node ends by itself
        Eventually.within(
                Duration.ofSeconds(2),
                "the other forgot",
                () -> cached(TWO, nile).text().equals("loaded 2"));
        assertThat(cached(ONE, nile).text()).isEqualTo("loaded 2");
    }

    @Test
    void a_value_that_changes_while_it_is_loaded_is_not_kept() {
        var cache = ONE.get(Caches.class).<String, Greeting>of("greetings", Greeting.class, Duration.ofMinutes(5));
        cache.get(nile, "hello", () -> {
            cache.evict(nile, "hello");
            return new Greeting("old");
        });
        assertThat(cached(ONE, nile).text()).isEqualTo("loaded 1");
    }

    @Test
    void live_news_reaches_the_organizers_listeners_on_every_node_and_nobody_elses() {
        List<String> here = new CopyOnWriteArrayList<>();
        List<String> there = new CopyOnWriteArrayList<>();
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        try (var one = ONE.get(LiveTopic.class).subscribe(nile, here::add);
                var two = TWO.get(LiveTopic.class).subscribe(nile, there::add);
                var other = TWO.get(LiveTopic.class).subscribe(aurora, elsewhere::add)) {
            Eventually.within(SOON, "everybody heard", () -> {
                ONE.get(LiveTopic.class).publish(nile, "{}");
                ONE.get(LiveTopic.class).publish(aurora, "{\"mine\":1}");
                return !here.isEmpty() && !there.isEmpty() && !elsewhere.isEmpty();
            });
        }
        assertThat(here).containsOnly("{}");
        assertThat(elsewhere).containsOnly("{\"mine\":1}");
    }

    @Test
    void who_left_hears_nothing_and_a_failing_listener_stops_no_other() {
        List<String> heard = new CopyOnWriteArrayList<>();
        List<String> gone = new CopyOnWriteArrayList<>();
        var topic = ONE.get(LiveTopic.class);
        topic.subscribe(nile, gone::add).close();
        try (var failing = topic.subscribe(nile, message -> {
                    throw new IllegalStateException("broken listener");
                });
                var listening = topic.subscribe(nile, heard::add)) {
            Eventually.within(SOON, "heard", () -> {
                topic.publish(nile, "{}");
                return !heard.isEmpty();
            });
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void redis_may_go_away_and_come_back_and_nobody_waits_for_it() {
        try (var redis = TestRedis.started()) {
            var platform = TestPlatform.start(redis.settings());
            List<String> heard = new CopyOnWriteArrayList<>();
            var live = platform.get(LiveTopic.class);
            var listening = live.subscribe(nile, heard::add);
            cached(platform, nile);
            redis.stop();
            assertThatThrownBy(() -> platform.get(Expiring.class).get("test:x")).isInstanceOf(RedisAway.class);
            Eventually.within(SOON, "noticed", () -> !platform.get(Redis.class).answers());

            assertThat(millis(() -> assertThatThrownBy(
                                    () -> platform.get(Expiring.class).get("test:x"))
                            .isInstanceOf(RedisAway.class)))
                    .isLessThan(200);
            var cache =
                    platform.get(Caches.class).<String, Greeting>of("greetings", Greeting.class, Duration.ofHours(1));
            assertThat(millis(() -> cache.evict(nile, "hello"))).isLessThan(200);
            assertThat(cached(platform, nile).text()).isEqualTo("loaded 2");
            live.publish(nile, "{\"lost\":1}");

            redis.start();
            Eventually.within(SOON, "back", () -> platform.get(Redis.class).answers());
            platform.get(Expiring.class).put("test:x", "back", Duration.ofMinutes(1));
            assertThat(platform.get(Expiring.class).get("test:x")).contains("back");
            Eventually.within(SOON, "heard again", () -> {
                live.publish(nile, "{\"back\":1}");
                return heard.contains("{\"back\":1}");
            });
            assertThat(heard).doesNotContain("{\"lost\":1}");
            listening.close();
            platform.close();
        }
    }

    @Test
    void a_pause_of_redis_is_waited_out_by_a_session_and_not_by_a_page() throws Exception {
        try (var redis = TestRedis.started();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var platform = TestPlatform.start(redis.settings());
            var expiring = platform.get(Expiring.class);
            expiring.put("test:x", "still there", Duration.ofMinutes(1));
            Eventually.within(SOON, "shared", () -> {
                loads.set(0);
                cached(platform, tenant());
                return platform.get(Redis.class).answers();
            });
            redis.sleepFor(Duration.ofSeconds(1));
            var session = threads.submit(() -> expiring.get("test:x"));
            var pages = new ArrayList<Long>();
            for (int page = 0; page < 5; page++) {
                pages.add(millis(() -> cached(platform, tenant())));
            }
            // three wait out their 200 ms, the next ones know
            assertThat(pages).as("milliseconds of each page").allMatch(took -> took < 500);
            assertThat(pages.getLast()).isLessThan(100);
            assertThat(session.get()).contains("still there");
            platform.close();
        }
    }

    @Test
    void a_slow_redis_costs_a_few_calls_their_patience_and_the_next_ones_nothing() {
        try (var redis = TestRedis.started()) {
            var platform = TestPlatform.start(redis.settings());
            var expiring = platform.get(Expiring.class);
            expiring.put("test:x", "quick", Duration.ofMinutes(1));
            redis.sleepFor(Duration.ofSeconds(8));
            // each of thirty would wait two seconds if nobody remembered how the last ones ended
            assertThat(millis(() -> {
                        for (int i = 0; i < 30; i++) {
                            assertThatThrownBy(() -> expiring.get("test:x")).isInstanceOf(RedisAway.class);
                        }
                    }))
                    .isLessThan(6_000);
            Eventually.within(
                    Duration.ofSeconds(20),
                    "awake",
                    () -> platform.get(Redis.class).answers());
            assertThat(expiring.get("test:x")).contains("quick");
            platform.close();
        }
    }

    @Test
    void a_node_that_starts_before_its_redis_uses_it_once_it_is_there() {
        var redis = TestRedis.notStarted();
        var platform = TestPlatform.start(redis.settings());
        var expiring = platform.get(Expiring.class);
        assertThat(cached(platform, nile).text()).isEqualTo("loaded 1");
        assertThatThrownBy(() -> expiring.get("test:x")).isInstanceOf(RedisAway.class);
        redis.start();
        try (redis) {
            Eventually.within(SOON, "there", () -> platform.get(Redis.class).answers());
            assertThat(expiring.count("test:x", Duration.ofMinutes(1))).isEqualTo(1);
        }
        platform.close();
    }

    private Greeting cached(TestPlatform node, TenantContext tenant) {
        return node.get(Caches.class)
                .<String, Greeting>of("greetings", Greeting.class, Duration.ofMinutes(5))
                .get(tenant, "hello", () -> new Greeting("loaded " + loads.incrementAndGet()));
    }

    private static TenantContext tenant() {
        return new TenantContext(TenantId.next(), "x", "main", "x", "x");
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

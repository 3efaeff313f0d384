package dev.bilten.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Courtesy;
import dev.bilten.jobs.app.RelayRunner;
import dev.bilten.jobs.infra.Targets;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.journal.api.Message;
import dev.bilten.journal.api.OutboxRelay;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Alone
class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NEVER = Duration.ofHours(1);

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext nile = platform.newTenant();
    private final TenantContext aurora = platform.newTenant();
    private final List<RelayRunner> nodes = new ArrayList<>();
    private final Courtesy courtesy = new Courtesy();

    record Rang(int number) implements DomainEvent {
        @Override
        public String type() {
            return "test.rang";
        }

        @Override
        public Optional<UUID> eventId() {
            return Optional.empty();
        }
    }

    /** Keeps what it got, by organizer; some organizers make it fail or hang. */
    @Service
    public static class Bells implements Consumer {
        static final Map<TenantId, List<Message>> HEARD = new ConcurrentHashMap<>();
        static final Set<TenantId> FAILING = ConcurrentHashMap.newKeySet();
        static final Map<TenantId, Integer> BATCHES = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return "test.bells";
        }

        @Override
        public void accept(TenantContext tenant, String batchId, List<Message> messages) {
            if (FAILING.contains(tenant.id())) {
                throw new IllegalStateException("no ears");
            }
            BATCHES.merge(tenant.id(), 1, Integer::sum);
            heard(tenant).addAll(messages);
        }

        static List<Message> heard(TenantContext tenant) {
            return HEARD.computeIfAbsent(tenant.id(), id -> new CopyOnWriteArrayList<>());
        }
    }

    /** Takes very long for some organizers. */
    @Service
    public static class Slow implements Consumer {
        static final Set<TenantId> HANGING = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "test.slow";
        }

        @Override
        public void accept(TenantContext tenant, String batchId, List<Message> messages) {
            while (HANGING.contains(tenant.id())) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @AfterEach
    void stop() {
        Slow.HANGING.clear();
        Bells.FAILING.clear();
        nodes.forEach(RelayRunner::stop);
    }

    @Test
    void what_is_published_is_heard_within_a_tenth_of_a_second() {
        node(NEVER);
        ring(nile, 0);
        Eventually.within(SOON, "warm", () -> Bells.heard(nile).size() == 1);
        var times = new ArrayList<Long>();
        for (int i = 1; i <= 9; i++) {
            int expected = i + 1;
            ring(nile, i);
            long start = System.nanoTime();
            Eventually.within(SOON, "heard", () -> Bells.heard(nile).size() == expected);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        times.sort(null);
        assertThat(times.get(4)).as("median of %s ms", times).isLessThan(100);
    }

    @Test
    void what_a_dead_node_left_is_found_by_the_round() {
        ring(nile, 1);
        forgetWakeups();
        node(Duration.ofMillis(300));
        Eventually.within(SOON, "found", () -> Bells.heard(nile).size() == 1);
    }

    @Test
    void an_organizer_whose_consumer_fails_holds_up_no_other_and_is_tried_again() {
        Bells.FAILING.add(nile.id());
        node(Duration.ofMillis(300));
        ring(nile, 1);
        ring(aurora, 1);
        Eventually.within(SOON, "the other", () -> Bells.heard(aurora).size() == 1);
        Bells.FAILING.clear();
        Eventually.within(SOON, "tried again", () -> Bells.heard(nile).size() == 1);
    }

    @Test
    void a_consumer_that_hangs_holds_up_no_other_consumer() {
        var many = List.of(nile, aurora, platform.newTenant(), platform.newTenant(), platform.newTenant());
        many.forEach(tenant -> Slow.HANGING.add(tenant.id()));
        node(NEVER);
        many.forEach(tenant -> ring(tenant, 1));
        Eventually.within(
                SOON,
                "all heard",
                () -> many.stream().allMatch(tenant -> Bells.heard(tenant).size() == 1));
        Slow.HANGING.clear();
    }

    @Test
    void a_message_behind_a_running_transaction_waits_for_it_and_is_then_heard_soon() throws Exception {
        node(NEVER);
        try (var other = TestDatabase.shared().superuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            ring(nile, 1);
            Thread.sleep(400);
            assertThat(Bells.heard(nile)).isEmpty();
            other.commit();
            Eventually.within(
                    Duration.ofSeconds(2), "heard", () -> Bells.heard(nile).size() == 1);
        }
    }

    @Test
    void two_nodes_deliver_everything_in_order_and_once() {
        node(Duration.ofMillis(50));
        node(Duration.ofMillis(50));
        for (int i = 0; i < 60; i++) {
            ring(nile, i);
        }
        Eventually.within(SOON, "all", () -> Bells.heard(nile).size() >= 60);
        assertThat(Bells.heard(nile)).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(Bells.heard(nile))
                .extracting(message -> Integer.parseInt(message.payload().replaceAll("\\D", "")))
                .isSorted();
    }

    @Test
    void during_a_rush_news_come_in_few_batches() {
        for (int i = 0; i < 1_000; i++) {
            courtesy.enter();
        }
        node(NEVER);
        for (int i = 1; i <= 20; i++) {
            ring(nile, i);
            sleep(30);
        }
        Eventually.within(SOON, "all heard", () -> Bells.heard(nile).size() == 20);
        assertThat(Bells.BATCHES.get(nile.id())).isLessThanOrEqualTo(7);
    }

    @Test
    void a_stopped_node_delivers_nothing_more() {
        var node = node(Duration.ofMillis(100));
        ring(nile, 1);
        Eventually.within(SOON, "heard", () -> Bells.heard(nile).size() == 1);
        node.stop();
        ring(nile, 2);
        sleep(400);
        assertThat(Bells.heard(nile)).hasSize(1);
    }

    private RelayRunner node(Duration round) {
        var node = new RelayRunner(platform.get(OutboxRelay.class), platform.get(Targets.class), courtesy, round);
        nodes.add(node);
        node.start();
        return node;
    }

    private void ring(TenantContext tenant, int number) {
        var call = TestPlatform.call(tenant);
        platform.get(Database.class)
                .inTransaction(tenant, () -> platform.get(Journal.class).publish(call, new Rang(number)));
    }

    private void forgetWakeups() {
        try {
            while (platform.get(OutboxRelay.class)
                    .nextWoken(Duration.ofMillis(10))
                    .isPresent()) {
                // as if the node that knew of them were gone
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

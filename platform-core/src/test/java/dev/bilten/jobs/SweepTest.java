package dev.bilten.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.jobs.api.Due;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.jobs.app.SweepRunner;
import dev.bilten.jobs.infra.Claims;
import dev.bilten.jobs.infra.Targets;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Alone
class SweepTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext nile = platform.newTenant();
    private final TenantContext aurora = platform.newTenant();
    private final Claims claims = platform.get(Claims.class);
    private final Due due = new Due();
    private final String name = "test." + Secrets.code(8);
    private final Map<TenantId, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final List<SweepRunner> nodes = new java.util.ArrayList<>();

    private record TestSweep(String name, Duration every, Consumer<CallContext> work) implements Sweep {
        @Override
        public void sweep(CallContext call) {
            work.accept(call);
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(SweepRunner::stop);
    }

    @Test
    void every_organizer_has_its_turn_on_one_of_two_nodes() {
        node(Duration.ofHours(1), this::count);
        node(Duration.ofHours(1), this::count);
        Eventually.within(SOON, "both had their turn", () -> turns(nile) > 0 && turns(aurora) > 0);
        sleep(500);
        assertThat(turns(nile)).isEqualTo(1);
        assertThat(turns(aurora)).isEqualTo(1);
    }

    @Test
    void a_turn_comes_again_after_the_interval() {
        node(Duration.ofSeconds(1), this::count);
        Eventually.within(SOON, "three turns", () -> turns(nile) >= 3);
    }

    @Test
    void an_organizer_whose_sweep_fails_holds_up_no_other_and_gets_its_next_turn() {
        node(Duration.ofSeconds(1), call -> {
            count(call);
            if (call.tenant().equals(nile)) {
                throw new IllegalStateException("broken data");
            }
        });
        Eventually.within(SOON, "both again", () -> turns(aurora) >= 2 && turns(nile) >= 2);
    }

    @Test
    void a_new_organizer_is_swept_soon() {
        node(Duration.ofSeconds(1), this::count);
        Eventually.within(SOON, "running", () -> turns(nile) > 0);
        var late = platform.newTenant();
        due.note(name, late.id(), Instant.now());
        Eventually.within(SOON, "the new one too", () -> turns(late) > 0);
    }

    @Test
    void a_stop_lets_a_running_turn_finish_and_begins_no_other() {
        var begun = new CountDownLatch(1);
        var finished = new AtomicInteger();
        var node = node(Duration.ofHours(1), call -> {
            begun.countDown();
            sleep(400);
            finished.incrementAndGet();
        });
        Eventually.within(SOON, "begun", () -> begun.getCount() == 0);
        node.stop();
        int atStop = finished.get();
        assertThat(atStop).isPositive();
        sleep(600);
        assertThat(finished.get()).isEqualTo(atStop);
    }

    @Test
    void of_ten_nodes_that_ask_at_once_one_gets_an_organizer() throws Exception {
        var now = Instant.now();
        var tenants = List.of(nile, aurora);
        claims.enroll(name, tenants, now);
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<List<TenantId>> ask = () -> claim(tenants, Duration.ofMinutes(1), now);
            var got = new java.util.ArrayList<TenantId>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(10, ask))) {
                got.addAll(answer.get());
            }
            assertThat(got).containsExactlyInAnyOrder(nile.id(), aurora.id());
        }
        assertThat(claim(tenants, Duration.ofMinutes(1), now.plusSeconds(59))).isEmpty();
        assertThat(new HashSet<>(claim(tenants, Duration.ofMinutes(1), now.plusSeconds(60))))
                .hasSize(2);
    }

    @Test
    void enrolling_again_gives_nobody_a_second_turn() {
        var now = Instant.now();
        claims.enroll(name, List.of(nile), now);
        claim(List.of(nile), Duration.ofMinutes(1), now);
        claims.enroll(name, List.of(nile), now);
        assertThat(claim(List.of(nile), Duration.ofMinutes(1), now)).isEmpty();
    }

    @Test
    void where_nothing_is_known_to_be_due_a_turn_comes_within_two_minutes() {
        var now = Instant.now();
        claims.enroll(name, List.of(nile, aurora), now);
        var every = Duration.ofSeconds(4);
        assertThat(turns(now, every)).isEmpty();
        assertThat(turns(now.plusSeconds(116), every)).containsExactlyInAnyOrder(nile.id(), aurora.id());
        due.note(name, nile.id(), now.plusSeconds(119));
        assertThat(turns(now.plusSeconds(121), every)).containsExactly(nile.id());
        assertThat(turns(now.plusSeconds(236), every)).containsExactlyInAnyOrder(nile.id(), aurora.id());
    }

    @Test
    void what_is_due_is_known_from_its_time_on_until_a_turn_comes_and_what_is_later_stays_known() {
        var now = Instant.parse("2026-11-26T12:00:00Z");
        due.note(name, nile.id(), now);
        due.note(name, nile.id(), now.plusSeconds(60));
        assertThat(due.by(name, now)).isEmpty();
        assertThat(due.by(name, now.plusSeconds(1))).containsExactly(nile.id());
        assertThat(due.by("another", now.plusSeconds(1))).isEmpty();
        due.done(name, nile.id(), now.plusSeconds(1));
        assertThat(due.by(name, now.plusSeconds(60))).isEmpty();
        assertThat(due.by(name, now.plusSeconds(61))).containsExactly(nile.id());
        due.done(name, nile.id(), now.plusSeconds(61));
        assertThat(due.by(name, now.plusSeconds(1000))).isEmpty();
    }

    private List<TenantId> turns(Instant now, Duration every) {
        var patience = Duration.ofMinutes(2).minus(every);
        return claims.claim(name, List.of(nile, aurora), due.by(name, now), every, patience, now, 16);
    }

    /** Of those who have something to do. */
    private List<TenantId> claim(Collection<TenantContext> tenants, Duration every, Instant now) {
        return claims.claim(name, tenants, Set.of(nile.id(), aurora.id()), every, Duration.ofHours(1), now, 16);
    }

    private SweepRunner node(Duration every, Consumer<CallContext> work) {
        var now = Instant.now();
        for (int later = 0; later < SOON.toSeconds(); later++) {
            due.note(name, nile.id(), now.plusSeconds(later));
            due.note(name, aurora.id(), now.plusSeconds(later));
        }
        var node = new SweepRunner(claims, platform.get(Targets.class), due, List.of(new TestSweep(name, every, work)));
        nodes.add(node);
        node.start();
        node.start();
        return node;
    }

    private void count(CallContext call) {
        turns.computeIfAbsent(call.tenant().id(), id -> new AtomicInteger()).incrementAndGet();
    }

    private int turns(TenantContext tenant) {
        return turns.getOrDefault(tenant.id(), new AtomicInteger()).get();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.bilten.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.Called;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BadPluginTest {
    /** Deaf to interrupts, for longer than any of these tests takes. */
    private static final String LOOP =
            "long end = System.nanoTime() + 20_000_000_000L; while (System.nanoTime() < end) { Thread.onSpinWait(); } return null;";

    private static final String THROW = "throw new StackOverflowError(\"a bug\");";

    private final Limits limits = new Limits(4, Duration.ofMillis(50), 3, Duration.ofSeconds(5), 3, 2);
    private final SetClock clock = new SetClock();
    private final Pf4jHost host = Acme.host(limits, clock);

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_call_that_hangs_is_given_up_when_its_time_is_over() {
        load("Object o = new Object(); synchronized (o) { try { o.wait(); } catch (InterruptedException e) { } }"
                + " return new PaymentOutcome.Succeeded(\"\");");
        long began = System.nanoTime();
        assertThat(Acme.pay(host, Duration.ofMillis(100))).isInstanceOf(Called.OutOfTime.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void one_that_keeps_its_threads_is_quarantined_and_released_by_hand_only() {
        load(LOOP);
        assertThat(Acme.pay(host, Duration.ofMillis(50))).isInstanceOf(Called.OutOfTime.class);
        assertThat(host.find("acme").orElseThrow().quarantine()).isEmpty();
        assertThat(Acme.pay(host, Duration.ofMillis(50))).isInstanceOf(Called.OutOfTime.class);
        var plugin = host.find("acme").orElseThrow();
        assertThat(plugin.quarantine()).contains("2 calls did not come back");
        assertThat(plugin.cost().abandoned()).isEqualTo(2);
        clock.pass(Duration.ofDays(1));
        assertThat(Acme.pay(host)).isInstanceOf(Called.NotCalled.class);
        host.release("acme");
        assertThat(host.find("acme").orElseThrow().quarantine()).isEmpty();
    }

    @Test
    void one_that_throws_anything_at_all_is_a_failure_and_nothing_more() {
        load(THROW);
        assertThat(Acme.pay(host))
                .isEqualTo(new Called.Failed<>("the plugin failed with java.lang.StackOverflowError"));
    }

    @Test
    void an_answer_of_null_is_a_failure() {
        load("return null;");
        assertThat(Acme.pay(host)).isInstanceOf(Called.Failed.class);
    }

    @Test
    void after_failures_in_a_row_it_is_left_alone_for_a_while_then_tried_once() {
        load(THROW);
        fail(3);
        assertThat(Acme.pay(host)).isInstanceOf(Called.NotCalled.class);
        clock.pass(Duration.ofSeconds(6));
        assertThat(Acme.pay(host)).isInstanceOf(Called.Failed.class);
        assertThat(Acme.pay(host)).isInstanceOf(Called.NotCalled.class);
    }

    @Test
    void one_that_fails_each_time_it_is_tried_again_is_quarantined() {
        load(THROW);
        fail(3);
        for (int i = 0; i < 2; i++) {
            clock.pass(Duration.ofMinutes(1));
            fail(1);
        }
        assertThat(host.find("acme").orElseThrow().quarantine()).isPresent();
    }

    @Test
    void a_hanging_plugin_is_not_waited_for_when_another_is_called() {
        load(LOOP);
        Acme.pay(host, Duration.ofMillis(50));
        var other = Fixture.gateway("return new PaymentOutcome.Succeeded(\"fine\");");
        try (var neighbour = new Closing(Acme.host(limits, clock))) {
            neighbour.host().load(other.jar());
            assertThat(Acme.words(Acme.pay(neighbour.host()))).containsExactly("fine");
        }
    }

    @Test
    void more_calls_at_once_than_it_may_have_are_turned_away_at_once() throws Exception {
        load(
                "try { Thread.sleep(700); } catch (InterruptedException e) { } return new PaymentOutcome.Succeeded(\"ok\");");
        var threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> Acme.pay(host));
        }
        Thread.sleep(400);
        assertThat(Acme.pay(host)).isInstanceOf(Called.NotCalled.class);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(host.find("acme").orElseThrow().cost().refusals()).isEqualTo(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Acme.pay(host)).isInstanceOf(Called.Failed.class);
        }
    }

    private void load(String startBody) {
        assertThat(host.load(Fixture.gateway(startBody).jar())).isEmpty();
    }

    private record Closing(Pf4jHost host) implements AutoCloseable {
        @Override
        public void close() {
            host.close();
        }
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package dev.bilten.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The host counts what a plugin is called for, whichever of its gateways it is. */
class CallsAtOnceTest {
    private static final PaymentOutcome PAID = new PaymentOutcome.Succeeded("ref");
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger called = new AtomicInteger();
    private final ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void nobody_is_left() {
        answers.countDown();
        buyers.close();
    }

    @Test
    void two_gateways_of_one_plugin_share_its_places_and_another_plugin_has_its_own() throws Exception {
        var calls = new CallsAtOnce(2, PATIENT);
        var card = pays(calls, "acme.card");
        var wallet = pays(calls, "acme.wallet");
        var plain = pays(calls, "acme");
        var other = pays(calls, "bank");
        Eventually.within(Duration.ofSeconds(10), "all that find a place are called", () -> called.get() == 3);
        Thread.sleep(Duration.ofMillis(200));
        assertThat(called).as("the third of acme waits for one of the two").hasValue(3);
        answers.countDown();
        for (var one : List.of(card, wallet, plain, other)) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(PAID);
        }
        assertThat(called).hasValue(4);
    }

    @Test
    void who_finds_no_place_in_time_was_not_called_and_takes_none_from_the_next() throws Exception {
        var calls = new CallsAtOnce(1, Duration.ofMillis(50));
        var card = pays(calls, "acme.card");
        Eventually.within(Duration.ofSeconds(10), "the first is called", () -> called.get() == 1);
        assertThat(pays(calls, "acme.wallet").get(10, TimeUnit.SECONDS)).isInstanceOf(PaymentOutcome.Canceled.class);
        assertThat(called).hasValue(1);
        answers.countDown();
        assertThat(card.get(10, TimeUnit.SECONDS)).isEqualTo(PAID);
        assertThat(pays(calls, "acme.wallet").get(10, TimeUnit.SECONDS)).isEqualTo(PAID);
    }

    private Future<PaymentOutcome> pays(CallsAtOnce calls, String gateway) {
        return buyers.submit(() -> calls.within(gateway, () -> {
            called.incrementAndGet();
            hold();
            return PAID;
        }));
    }

    private void hold() {
        try {
            assertThat(answers.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

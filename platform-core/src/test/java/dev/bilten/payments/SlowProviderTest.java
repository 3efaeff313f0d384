package dev.bilten.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A crowd pays at a provider that takes its time. */
@Alone
class SlowProviderTest {
    private static final int CROWD = 48;
    private static final int NOT_WAITING = 16;
    private static final Duration WAITED = Duration.ofSeconds(3);

    private final Shop shop = new Shop(CROWD, 25_00);
    private final CountDownLatch answers = new CountDownLatch(1);

    @Test
    void most_of_a_crowd_does_not_wait_for_the_provider_and_all_have_paid_once_it_answers() throws Exception {
        var orders = Stream.generate(() -> shop.ordered(1)).limit(CROWD).toList();
        shop.gateway.charged = _ -> hold();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = orders.stream()
                    .map(order -> crowd.submit(() -> timed(order)))
                    .toList();
            Eventually.within(Duration.ofSeconds(20), "all are sent", () -> shop.gateway.charges.get() == CROWD);
            Eventually.within(Duration.ofSeconds(10), "nobody waits any more", () -> back(tries) == CROWD);
            assertThat(tries.stream().map(Future::resultNow).filter(took -> took.compareTo(WAITED) < 0))
                    .hasSizeGreaterThanOrEqualTo(NOT_WAITING);
            assertThat(orders).allMatch(order -> state(order) == OrderState.PENDING);
            answers.countDown();
        }
        Eventually.within(
                Duration.ofSeconds(20),
                "all have paid",
                () -> orders.stream().map(this::state).allMatch(OrderState.PAID::equals));
        assertThat(shop.gateway.charges).hasValue(CROWD);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void who_pays_alone_sees_at_once_what_became_of_it() {
        var order = shop.ordered(1);
        shop.gateway.charged = _ -> pause();
        assertThat(shop.pay(shop.now, order))
                .isInstanceOfSatisfying(
                        PayOrder.Result.Attempted.class,
                        one -> assertThat(one.order().state()).isEqualTo(OrderState.PAID));
    }

    private static long back(List<Future<Duration>> tries) {
        return tries.stream().filter(Future::isDone).count();
    }

    /** How long it took to be told something. */
    private Duration timed(Order order) {
        long began = System.nanoTime();
        assertThat(shop.pay(shop.now, order))
                .isInstanceOfSatisfying(
                        PayOrder.Result.Attempted.class,
                        one -> assertThat(one.payment().state()).isEqualTo(PaymentState.CREATED));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private OrderState state(Order order) {
        return shop.read(order).state();
    }

    private void hold() {
        try {
            assertThat(answers.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

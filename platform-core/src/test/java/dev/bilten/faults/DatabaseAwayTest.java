package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.FaultProxy;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** PostgreSQL is away: everybody hears so within about a second, and nothing needs a restart when it is back. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class DatabaseAwayTest {
    private static final FaultProxy PROXY =
            FaultProxy.before(TestDatabase.shared().port());
    private static final TestPlatform PLATFORM =
            TestPlatform.start(TestDatabase.shared().through(PROXY));
    /** A second for a connection, and something for a machine that has other things to do. */
    private static final Duration ABOUT_A_SECOND = Duration.ofMillis(2500);

    private static final Duration BACK = Duration.ofSeconds(5);

    private static final int TICKETS = 1_000;

    private final Shop shop = new Shop(PLATFORM, TICKETS, 10_00);

    @AfterAll
    static void close() {
        PLATFORM.close();
        PROXY.close();
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void everybody_is_told_at_once_and_the_sale_goes_on_when_it_is_back() throws Exception {
        var order = shop.ordered(2);
        PROXY.away();
        try {
            assertUnavailable(() -> shop.hold(1));
            assertUnavailable(() -> shop.order(shop.now, "no matter"));
            assertUnavailable(() -> shop.pay(shop.now, order));
            assertUnavailable(() -> shop.read(order));
            Thread.sleep(3000); // so long that the pool tries less often by now
            assertUnavailable(() -> shop.hold(1));
        } finally {
            PROXY.back();
        }
        assertThat(shop.gateway.charges).hasValue(0);
        Eventually.within(BACK, "sells again", this::sells);
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    /** Those who wait in one queue would each find out alone, one second after the other. */
    @Test
    void a_crowd_that_waits_for_one_event_is_told_together() throws Exception {
        PROXY.away();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = IntStream.range(0, 150)
                    .mapToObj(i -> threads.submit(() -> {
                        assertUnavailable(() -> shop.hold(1));
                        return true;
                    }))
                    .toList();
            for (var one : crowd) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            PROXY.back();
        }
        Eventually.within(BACK, "sells again", this::sells);
    }

    @Test
    void lines_that_break_in_the_middle_of_a_sale_lose_nothing_that_was_answered() throws Exception {
        var answered = new ConcurrentLinkedQueue<PlaceHold.Result>();
        var unexpected = new ConcurrentLinkedQueue<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 10)
                    .forEach(i -> threads.submit(() -> {
                        for (int n = 0; n < 12; n++) {
                            try {
                                answered.add(shop.hold(1));
                            } catch (RuntimeException e) {
                                if (!isUnavailable(e)) {
                                    unexpected.add(e);
                                }
                            }
                            Thread.sleep(5);
                        }
                        return true;
                    }));
            for (int i = 0; i < 2; i++) {
                Thread.sleep(60);
                PROXY.reset();
                Thread.sleep(60);
                PROXY.cut();
                Thread.sleep(60);
                PROXY.halfClose();
                Thread.sleep(60);
                PROXY.cutAfterAnswerBytes(1_000L + i * 37L);
            }
        }
        // the last cut may have met nobody: all had bought
        PROXY.letAllThrough();
        assertThat(unexpected).isEmpty();
        assertThat(answered).isNotEmpty();
        Eventually.within(BACK, "sells again", this::sells);
        for (var result : answered) {
            shop.order(shop.now, ((PlaceHold.Result.Held) result).secret());
        }
        // whose answer was lost is held until its time is over
        assertThat(shop.left()).isLessThanOrEqualTo(TICKETS - answered.size());
        PLATFORM.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(16)));
        assertThat(shop.left()).isEqualTo(TICKETS - answered.size());
    }

    /** Nobody looks after lines that lie idle; whoever takes one next must not be the one to find out. */
    @Test
    void lines_that_break_while_nobody_uses_them_are_nobodys_trouble() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 30).forEach(_ -> threads.submit(this::sells));
            }
            PROXY.cut();
            shop.hold(1);
            shop.hold(1);
        }
    }

    @Test
    void a_slow_line_is_slow_and_nothing_worse() {
        PROXY.delay(Duration.ofMillis(30));
        try {
            shop.pay(shop.now, shop.ordered(1));
            assertThat(shop.left()).isEqualTo(TICKETS - 1);
        } finally {
            PROXY.delay(Duration.ZERO);
        }
    }

    private boolean sells() {
        try {
            return shop.hold(1) instanceof PlaceHold.Result.Held;
        } catch (RuntimeException e) {
            if (isUnavailable(e)) {
                return false;
            }
            throw e;
        }
    }

    private static void assertUnavailable(Callable<?> work) {
        long start = System.nanoTime();
        var thrown = catchThrowable(work::call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        assertThat(isUnavailable(thrown)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ABOUT_A_SECOND);
    }

    private static boolean isUnavailable(Throwable thrown) {
        return thrown instanceof OutcomeUnknown
                || thrown instanceof ProblemException problem && problem.type() == ProblemType.UNAVAILABLE;
    }
}

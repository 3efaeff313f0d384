package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The janitor asks providers what became of payments: each once a round, and less and less often. */
class JanitorRoundsTest {
    private static final int PAYMENTS = 12;

    private final Shop shop = new Shop(50, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    private void unknown() {
        shop.gateway.start = new PaymentOutcome.Unknown("time-out");
        shop.pay(shop.now, shop.ordered(1));
    }

    private int asked(CallContext when) {
        int before = shop.gateway.questions.get();
        shop.platform.get(AskProviders.class).execute(when);
        return shop.gateway.questions.get() - before;
    }

    @Test
    void of_several_nodes_at_once_one_asks_about_each_payment() throws Exception {
        IntStream.range(0, PAYMENTS).forEach(_ -> unknown());
        shop.gateway.inquiry = new PaymentOutcome.Unknown("still nothing");
        Callable<Integer> round =
                () -> shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofSeconds(6)));
        int due = 0;
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one :
                    nodes.invokeAll(IntStream.range(0, 6).mapToObj(_ -> round).toList())) {
                due += one.get();
            }
        }
        assertThat(due).isEqualTo(PAYMENTS);
        assertThat(shop.gateway.questions).hasValue(PAYMENTS);
    }

    @Test
    void each_pause_is_twice_as_long_as_the_one_before() {
        unknown();
        shop.gateway.inquiry = new PaymentOutcome.Unknown("still nothing");
        var rounds = IntStream.rangeClosed(1, 120)
                .filter(second -> asked(shop.later(Duration.ofSeconds(second))) > 0)
                .boxed()
                .toList();
        assertThat(rounds).hasSizeBetween(3, 5);
        for (int i = 2; i < rounds.size(); i++) {
            assertThat(rounds.get(i) - rounds.get(i - 1))
                    .as("%s", rounds)
                    .isGreaterThanOrEqualTo(2 * (rounds.get(i - 1) - rounds.get(i - 2)) - 1);
        }
    }

    @Test
    void what_is_known_is_not_asked_about_again() {
        unknown();
        shop.gateway.inquiry = new PaymentOutcome.Succeeded("found");
        assertThat(asked(shop.later(Duration.ofSeconds(6)))).isEqualTo(1);
        assertThat(asked(shop.later(Duration.ofDays(1)))).isZero();
    }

    @Test
    void what_one_provider_does_not_know_keeps_no_other_payment_waiting() {
        unknown();
        var order = shop.ordered(1);
        shop.pay(shop.now, order);
        shop.gateway.inquiry = new PaymentOutcome.Unknown("still nothing");
        assertThat(asked(shop.later(Duration.ofSeconds(6)))).isEqualTo(2);
        shop.gateway.inquiry = new PaymentOutcome.Succeeded("found");
        assertThat(asked(shop.later(Duration.ofMinutes(5)))).isEqualTo(2);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }
}

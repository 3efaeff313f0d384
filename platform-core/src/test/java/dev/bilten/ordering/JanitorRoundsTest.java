package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.payments.infra.PaymentRows;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
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
    void what_one_node_asks_about_another_leaves_alone_and_does_not_wait_for() throws Exception {
        IntStream.range(0, PAYMENTS).forEach(_ -> unknown());
        var round = shop.later(Duration.ofSeconds(6));
        var rows = shop.platform.get(PaymentRows.class);
        try (var node = Executors.newVirtualThreadPerTaskExecutor()) {
            shop.platform.get(Database.class).inTransaction(shop.tenant, () -> {
                assertThat(rows.due(round.now(), round.now().plusSeconds(30), 50))
                        .hasSize(PAYMENTS);
                assertThat(node.submit(() -> asked(round)))
                        .succeedsWithin(Duration.ofSeconds(2))
                        .isEqualTo(0);
            });
        }
        assertThat(asked(round)).as("put off by the first").isZero();
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

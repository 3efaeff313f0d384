package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.payments.app.PaymentSweep;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The server's processes are killed in the middle of a sale, and it starts again on what they left. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class KilledDatabaseTest {
    private static final int BUYERS = 8;

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Order> paid = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void what_was_answered_as_paid_is_there_when_it_is_back() throws Exception {
        try (var database = TestDatabase.own(folder.resolve("data"))) {
            assertThat(database.show("fsync")).isEqualTo("on");
            assertThat(database.show("synchronous_commit")).isEqualTo("on");
            var platform = TestPlatform.start(database.settings());
            try {
                sellAndKill(database, platform);
            } finally {
                platform.close();
            }
        }
    }

    private void sellAndKill(TestDatabase database, TestPlatform platform) throws Exception {
        var shop = new Shop(platform, 100_000, 10_00);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < BUYERS; i++) {
                threads.submit(() -> buyOn(shop));
            }
            Eventually.within(Duration.ofSeconds(20), "a sale", () -> paid.size() > 30);
            database.kill();
            over.set(true);
        }
        assertThat(unexpected).isEmpty();
        database.startAgain();
        Eventually.within(Duration.ofSeconds(10), "it answers", () -> answers(shop));
        for (var order : paid) {
            assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        }
        platform.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(2)));
        platform.get(ExpireDue.class).execute(shop.later(Duration.ofHours(3)));
        platform.get(PaymentSweep.class).sweep(shop.later(Duration.ofHours(4)));
        assertThat(Auditor.faults(database, shop.tenant)).isEmpty();
        shop.pay(shop.now, shop.ordered(1));
    }

    private void buyOn(Shop shop) {
        while (!over.get()) {
            try {
                var order = shop.ordered(1);
                shop.pay(shop.now, order);
                paid.add(order);
            } catch (RuntimeException e) {
                if (!(e instanceof OutcomeUnknown
                        || e instanceof ProblemException problem && problem.type() == ProblemType.UNAVAILABLE)) {
                    unexpected.add(e);
                }
            }
        }
    }

    private static boolean answers(Shop shop) {
        try {
            return shop.left() > 0;
        } catch (ProblemException e) {
            return false;
        }
    }
}

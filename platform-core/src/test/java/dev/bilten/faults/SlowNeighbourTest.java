package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One organizer's slow work does not take all connections from the others. */
@Alone
class SlowNeighbourTest {
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final int CROWD = 40;

    @Test
    void while_one_organizer_has_only_slow_work_another_sells_at_once() throws Exception {
        assertThat(holdBeside(Map.of())).isLessThan(SLOW.dividedBy(2));
    }

    /** The positive control: where one may have all of the pool, the other waits until the slow work is done. */
    @Test
    void without_a_share_the_other_would_wait() throws Exception {
        assertThat(holdBeside(Map.of("bilten.db.share", "8"))).isGreaterThan(SLOW.dividedBy(2));
    }

    private static Duration holdBeside(Map<String, String> more) throws Exception {
        var settings = new HashMap<>(Map.of("bilten.db.pool", "8"));
        settings.putAll(more);
        var platform = TestPlatform.start(settings);
        try {
            var shop = new Shop(platform, 10, 10_00);
            shop.hold(1);
            var took = holdBeside(shop, platform.newTenant());
            assertThat(Auditor.faults(shop.tenant)).isEmpty();
            return took;
        } finally {
            platform.close();
        }
    }

    private static Duration holdBeside(Shop shop, TenantContext slow) throws InterruptedException {
        var database = shop.platform.get(Database.class);
        var busy = new CountDownLatch(6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                threads.submit(() -> database.inTransaction(slow, () -> {
                    busy.countDown();
                    database.sql().execute("select pg_sleep(" + SLOW.toSeconds() + ")");
                }));
            }
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(200);
            long begin = System.nanoTime();
            assertThat(shop.hold(1)).isInstanceOf(PlaceHold.Result.Held.class);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            threads.shutdownNow();
            return took;
        }
    }
}

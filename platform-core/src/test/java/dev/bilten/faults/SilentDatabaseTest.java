package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.FaultProxy;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server says nothing any more and closes no line, as when its machine lost its power: nobody waits for it for ever. */
@Timeout(120)
@Alone
class SilentDatabaseTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration MORE_THAN_A_WHILE = Duration.ofSeconds(8);

    @Test
    void who_asked_hears_that_it_is_gone_and_the_sale_goes_on_over_new_lines() throws Exception {
        asked("2", (proxy, shop, answer) -> {
            Eventually.within(MORE_THAN_A_WHILE, "heard", answer::isDone);
            assertThat(answer.exceptionNow()).isInstanceOfAny(ProblemException.class, OutcomeUnknown.class);
            proxy.delay(Duration.ZERO);
            Eventually.within(Duration.ofSeconds(15), "sells again", () -> sells(shop));
            assertThat(Auditor.faults(shop.tenant)).isEmpty();
        });
    }

    /** The positive control. */
    @Test
    void with_more_patience_one_would_still_wait() throws Exception {
        asked("60", (proxy, _, answer) -> {
            Thread.sleep(MORE_THAN_A_WHILE);
            assertThat(answer).isNotDone();
            proxy.cut();
            Eventually.within(Duration.ofSeconds(15), "heard", answer::isDone);
        });
    }

    private interface Then {
        void look(FaultProxy proxy, Shop shop, CompletableFuture<PlaceHold.Result> answer) throws Exception;
    }

    private static void asked(String silence, Then then) throws Exception {
        try (var proxy = FaultProxy.before(TestDatabase.shared().port())) {
            var settings = new HashMap<>(TestDatabase.shared().through(proxy));
            settings.put("bilten.db.silence", silence);
            var platform = TestPlatform.start(settings);
            try {
                var shop = new Shop(platform, 10, 10_00);
                shop.hold(1);
                proxy.delay(LONG);
                var answer = new CompletableFuture<PlaceHold.Result>();
                Thread.ofVirtual().start(() -> {
                    try {
                        answer.complete(shop.hold(1));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
                then.look(proxy, shop, answer);
            } finally {
                platform.close();
            }
        }
    }

    private static boolean sells(Shop shop) {
        try {
            return shop.hold(1) instanceof PlaceHold.Result.Held;
        } catch (ProblemException | OutcomeUnknown e) {
            return false;
        }
    }
}

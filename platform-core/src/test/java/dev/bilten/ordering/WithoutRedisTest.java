package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.cache.infra.Redis;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.OperatorSessionLookup;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.identity.app.SignIn;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Alone
class WithoutRedisTest {
    private final TestRedis redis = TestRedis.started();
    private final TestPlatform platform = TestPlatform.start(redis.settings());

    @AfterEach
    void stop() {
        platform.close();
        redis.close();
    }

    @Test
    void a_shop_sells_on_and_the_admin_says_try_again() {
        var shop = new OpenShop(platform);
        var email = "owner@" + shop.tenant.slug() + ".test";
        var signIn = new SignIn.Command(email, "owner-test-2026", "192.0.2.1");
        var welcome =
                (SignIn.Result.Welcome) platform.get(SignIn.class).execute(TestPlatform.call(shop.tenant), signIn);
        shop.paid(shop.dayTickets(1));

        redis.stop();
        Eventually.within(
                Duration.ofSeconds(5),
                "noticed",
                () -> !platform.get(Redis.class).answers());
        long start = System.nanoTime();
        assertThat(platform.get(TenantSettings.class).recall(shop.tenant, OwnProfile.KEY))
                .isPresent();
        assertThat(platform.get(Catalog.class).event(shop.tenant, shop.event.id()))
                .isPresent();
        assertThat(shop.paid(shop.dayTickets(2), shop.workshops(1)).state()).isEqualTo(OrderState.PAID);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(Auditor.faults(shop.tenant)).isEmpty();

        assertUnavailable(() -> platform.get(SessionLookup.class).find(shop.tenant, welcome.token()));
        assertUnavailable(() -> platform.get(OperatorSessionLookup.class).find(welcome.token()));
        assertThat(platform.get(SignIn.class).execute(TestPlatform.call(shop.tenant), signIn))
                .isEqualTo(new SignIn.Result.TryAgain());
    }

    @Test
    void somebody_signed_in_is_recognized_through_a_pause() {
        var shop = new OpenShop(platform);
        var email = "owner@" + shop.tenant.slug() + ".test";
        var signIn = new SignIn.Command(email, "owner-test-2026", "192.0.2.1");
        var welcome =
                (SignIn.Result.Welcome) platform.get(SignIn.class).execute(TestPlatform.call(shop.tenant), signIn);
        shop.paid(shop.dayTickets(1));

        redis.sleepFor(Duration.ofSeconds(1));
        long start = System.nanoTime();
        assertThat(platform.get(SessionLookup.class).find(shop.tenant, welcome.token()))
                .isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("it did have to wait")
                .isGreaterThan(Duration.ofMillis(500));
    }

    private static void assertUnavailable(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
            assertThat(problem.type().status()).isEqualTo(503);
        });
    }
}

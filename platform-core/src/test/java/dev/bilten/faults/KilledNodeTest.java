package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.payments.app.PaymentSweep;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.Text;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.FaultProxy;
import dev.bilten.testing.FaultProxy.AtCommit;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A node dies at every point of a checkout that the database can tell apart: at each COMMIT, before it arrived or when it was
 * done. For the database that is a process that was killed: its lines end, and it says nothing more. Another node finishes.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class KilledNodeTest {
    private static final FaultProxy PROXY =
            FaultProxy.before(TestDatabase.shared().port());
    private static final TestPlatform KILLED =
            TestPlatform.start(TestDatabase.shared().through(PROXY));
    private static final TestPlatform OTHER = TestPlatform.shared();
    private static final int TICKETS = 10;

    @AfterAll
    static void close() {
        KILLED.close();
        PROXY.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASS")
    void another_node_finishes_what_was_charged_and_frees_what_was_not(AtCommit moment) {
        int commit = 1;
        while (dies(commit, moment)) {
            commit++;
        }
        assertThat(commit).as("points of a checkout").isGreaterThan(5);
    }

    private static boolean dies(int commit, AtCommit moment) {
        var shop = new Shop(KILLED, TICKETS, 10_00);
        PROXY.dieAtCommit(commit, moment);
        boolean dead = false;
        try {
            checkout(shop);
        } catch (RuntimeException e) {
            dead = true;
        }
        PROXY.dieAtCommit(0, AtCommit.PASS);
        if (!dead) {
            return false;
        }
        PROXY.back(); // its connections are of the next node: nothing of the killed one runs any more
        Eventually.within(Duration.ofSeconds(5), "the next node runs", KilledNodeTest::runs);
        finish(shop, commit);
        return true;
    }

    private static boolean runs() {
        try {
            KILLED.newTenant();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void checkout(Shop shop) {
        var held = shop.held(1);
        var placed = (PlaceOrder.Result.Placed) shop.order(shop.now, held.secret());
        shop.pay(shop.now, placed.order(), UUID.randomUUID().toString());
    }

    /** The janitor asks the provider, who knows what it charged; then all that waits for a buyer expires. */
    private static void finish(Shop shop, int commit) {
        boolean charged = shop.gateway.charges.get() > 0;
        shop.gateway.inquiry = charged
                ? new PaymentOutcome.Succeeded("ref")
                : new PaymentOutcome.Declined("unknown", Text.of("Not charged"));
        OTHER.get(TestPlugins.class).run(ScriptedGateway.ID, List.of(), shop.gateway);
        OTHER.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(2)));
        OTHER.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(31)));
        OTHER.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(33)));

        assertThat(shop.gateway.charges.get()).as("killed at %d", commit).isLessThanOrEqualTo(1);
        assertThat(shop.left()).as("killed at %d", commit).isEqualTo(charged ? TICKETS - 1 : TICKETS);
        assertThat(Auditor.faults(shop.tenant)).as("killed at %d", commit).isEmpty();
    }
}

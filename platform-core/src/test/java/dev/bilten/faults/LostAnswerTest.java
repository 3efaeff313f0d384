package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.CreateApiKey;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.payments.app.PaymentSweep;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.FaultProxy;
import dev.bilten.testing.FaultProxy.AtCommit;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The line breaks at a COMMIT: before the server has it, or before we have the server's answer. Nobody here can tell the two
 * apart, and whoever asks again must get the same in both.
 */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class LostAnswerTest {
    private static final FaultProxy PROXY =
            FaultProxy.before(TestDatabase.shared().port());
    private static final TestPlatform PLATFORM =
            TestPlatform.start(TestDatabase.shared().through(PROXY));
    private static final int TICKETS = 10;

    private final Shop shop = new Shop(PLATFORM, TICKETS, 10_00);

    @AfterAll
    static void close() {
        PLATFORM.close();
        PROXY.close();
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(PROXY.armed()).as("the fault happened").isFalse();
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASS")
    void a_hold_that_nobody_heard_of_gives_its_tickets_back(AtCommit fault) {
        PROXY.atCommit(1, fault);
        assertThatThrownBy(() -> shop.hold(2)).isInstanceOf(OutcomeUnknown.class);
        assertThat(shop.left()).isEqualTo(fault == AtCommit.LOSE_ANSWER ? TICKETS - 2 : TICKETS);
        shop.held(2);
        assertThat(shop.left()).isEqualTo(fault == AtCommit.LOSE_ANSWER ? TICKETS - 4 : TICKETS - 2);
        PLATFORM.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(16)));
        assertThat(shop.left()).isEqualTo(TICKETS);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASS")
    void a_form_that_is_sent_again_makes_one_order(AtCommit fault) {
        var secret = shop.held(2).secret();
        PROXY.atCommit(1, fault);
        assertThatThrownBy(() -> shop.order(shop.now, secret)).isInstanceOf(OutcomeUnknown.class);
        assertThat(orders()).isEqualTo(fault == AtCommit.LOSE_ANSWER ? 1 : 0);
        var again = (PlaceOrder.Result.Placed) shop.order(shop.now, secret);
        var onceMore = (PlaceOrder.Result.Placed) shop.order(shop.now, secret);
        assertThat(onceMore.order().id()).isEqualTo(again.order().id());
        assertThat(orders()).isEqualTo(1);
        assertThat(shop.left()).isEqualTo(TICKETS - 2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASS")
    void a_program_that_repeats_its_key_gets_one_order(AtCommit fault) {
        var seal = new Idempotency.Sealed(key(), "k1", "body");
        PROXY.atCommit(1, fault);
        assertThatThrownBy(() -> createOnce(seal)).isInstanceOf(OutcomeUnknown.class);
        var answer = createOnce(seal);
        assertThat(createOnce(seal)).isEqualTo(answer);
        assertThat(orders()).isEqualTo(1);
        assertThat(shop.left()).isEqualTo(TICKETS - 1);
    }

    /** Of paying, three steps write: the way that was chosen, the attempt, and the outcome with its order. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASS")
    void a_buyer_who_pays_again_with_the_same_form_is_charged_once(AtCommit fault) {
        for (int commit = 1; ; commit++) {
            var order = shop.ordered(1);
            var attempt = order.id().toString();
            int charged = shop.gateway.charges.get();
            PROXY.atCommit(commit, fault);
            if (!isCut(() -> shop.pay(shop.now, order, attempt))) {
                PROXY.atCommit(0, AtCommit.PASS);
                assertThat(commit).isGreaterThan(3);
                return;
            }
            shop.pay(shop.now, order, attempt);
            PLATFORM.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(2)));
            assertThat(shop.read(order).state()).as("cut at %d", commit).isEqualTo(OrderState.PAID);
            assertThat(shop.gateway.charges.get() - charged)
                    .as("cut at %d", commit)
                    .isLessThanOrEqualTo(1);
        }
    }

    private static boolean isCut(Runnable work) {
        try {
            work.run();
            return false;
        } catch (OutcomeUnknown e) {
            return true;
        }
    }

    /** As the queue of the interface for programs does it. */
    private String createOnce(Idempotency.Sealed seal) {
        var idempotency = PLATFORM.get(Idempotency.class);
        return PLATFORM.get(Database.class).inTransaction(shop.tenant, () -> {
            var earlier = idempotency.earlier(shop.now, List.of(seal));
            if (earlier.get(seal) instanceof Idempotency.Begun.Replay(var _, var answer)) {
                return answer;
            }
            var buyer = new Buyer("buyer@example.test", "Nadia Buyer", "en");
            var command =
                    new CreateOrder.Command(shop.event, List.of(new Wish(shop.ticket, 1)), buyer, Channel.SHOP, false);
            var created =
                    (CreateOrder.Result.Created) PLATFORM.get(CreateOrder.class).execute(shop.now, command);
            var answer = created.order().code();
            assertThat(idempotency.keep(shop.now, List.of(new Idempotency.Kept(seal, 201, answer))))
                    .isTrue();
            return answer;
        });
    }

    private ApiKeyId key() {
        var owner = PLATFORM.get(ListMembers.class).execute(shop.tenant).getFirst();
        var actor = new Actor(Actor.Kind.MEMBER, owner.id().toString(), "Owner");
        var made = PLATFORM.get(CreateApiKey.class)
                .execute(
                        new CallContext(shop.tenant, actor, "test", Clock.systemUTC(), "test"),
                        new CreateApiKey.Command("Shop system", Set.of(Permissions.ORDERS_EDIT)));
        return ((CreateApiKey.Result.Created) made).key();
    }

    private int orders() {
        var database = PLATFORM.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select count(*) from orders")
                        .mapTo(Integer.class)
                        .one());
    }
}

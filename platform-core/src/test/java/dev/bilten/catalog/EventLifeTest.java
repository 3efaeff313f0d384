package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Sales;
import dev.bilten.catalog.app.ArchiveEvent;
import dev.bilten.catalog.app.SetPresale;
import dev.bilten.catalog.app.SwitchTestMode;
import dev.bilten.catalog.app.WithdrawEvent;
import dev.bilten.database.api.Database;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.app.SendRefunds;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.Text;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.ticketing.api.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLifeTest {
    private final Shop shop = new Shop(10, 25_00);

    private SwitchTestMode.Result testMode(boolean on) {
        return shop.platform
                .get(SwitchTestMode.class)
                .execute(shop.now, new SwitchTestMode.Command(shop.event, on, true));
    }

    private int purge() {
        return shop.platform
                .get(PurgeTestOrders.class)
                .execute(shop.now, shop.event)
                .orElseThrow();
    }

    @Test
    void an_event_that_sold_nothing_becomes_a_draft_again_and_one_that_did_does_not() {
        var withdraw = shop.platform.get(WithdrawEvent.class);
        assertThat(withdraw.execute(shop.now, shop.event))
                .isInstanceOfSatisfying(
                        WithdrawEvent.Result.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.event().state()).isEqualTo(EventState.DRAFT));
        var other = new Shop(10, 25_00);
        other.ordered(1);
        assertThat(withdraw.execute(other.now, other.event)).isInstanceOf(WithdrawEvent.Result.AlreadySold.class);
        assertThat(withdraw.execute(shop.now, EventId.next())).isInstanceOf(WithdrawEvent.Result.NotFound.class);
    }

    @Test
    void what_is_archived_twice_is_written_down_once() {
        var archive = shop.platform.get(ArchiveEvent.class);
        assertThat(archive.execute(shop.now, shop.event)).isTrue();
        assertThat(archive.execute(shop.now, shop.event)).isTrue();
        assertThat(shop.platform.get(AuditTrail.class).of(shop.tenant, "event", shop.event.toString(), 20))
                .filteredOn(entry -> entry.action().equals("event.archived"))
                .hasSize(1);
        assertThat(archive.execute(shop.now, EventId.next())).isFalse();
    }

    @Test
    void what_lies_in_a_cart_of_a_withdrawn_event_is_not_ordered_any_more() {
        var cart = shop.held(2).secret();
        shop.platform.get(WithdrawEvent.class).execute(shop.now, shop.event);
        var place = new PlaceOrder.Command(cart, new Buyer("fan@example.test", "Fan", "en"), Channel.SHOP);
        assertThat(shop.platform.get(PlaceOrder.class).execute(shop.now, place))
                .isEqualTo(new PlaceOrder.Result.Refused(List.of(Violation.of("/lines", "error.event-closed"))));
    }

    @Test
    void an_event_leaves_test_mode_only_when_its_test_orders_are_gone() {
        testMode(true);
        var test = shop.ordered(2);
        shop.pay(shop.now, test);
        shop.ordered(1);
        assertThat(testMode(false)).isEqualTo(new SwitchTestMode.Result.TestOrdersLeft(2));
        assertThat(purge()).isEqualTo(2);
        assertThat(testMode(false)).isInstanceOf(SwitchTestMode.Result.Switched.class);
        assertThat(shop.left()).isEqualTo(10);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_test_does_not_begin_unasked_while_buyers_have_carts_or_unpaid_orders() {
        var unpaid = shop.ordered(1);
        var cart = shop.held(2).secret();
        var ask = shop.platform.get(SwitchTestMode.class);
        assertThat(ask.execute(shop.now, new SwitchTestMode.Command(shop.event, true, false)))
                .isEqualTo(new SwitchTestMode.Result.Asks(new Sales.Begun(1, 1)));
        assertThat(shop.order(shop.now, shop.held(1).secret())).isInstanceOf(PlaceOrder.Result.Placed.class);

        assertThat(testMode(true)).isInstanceOf(SwitchTestMode.Result.Switched.class);
        assertThat(shop.order(shop.now, cart))
                .as("nobody's cart becomes a test unasked")
                .isInstanceOf(PlaceOrder.Result.HoldOver.class);
        assertThat(shop.left()).as("what carts held is free").isEqualTo(8);
        shop.pay(shop.now, unpaid);
        assertThat(shop.read(unpaid).test()).isFalse();
        assertThat(purge()).isZero();
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_was_chosen_in_a_test_is_not_ordered_in_earnest() {
        testMode(true);
        var cart = shop.held(2).secret();
        assertThat(testMode(false)).isInstanceOf(SwitchTestMode.Result.Switched.class);
        assertThat(shop.order(shop.now, cart)).isInstanceOf(PlaceOrder.Result.HoldOver.class);
    }

    @Test
    void a_purge_takes_tickets_and_gives_money_back_and_keeps_the_payments() {
        testMode(true);
        var test = shop.ordered(2);
        shop.pay(shop.now, test);
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, test.id()))
                .hasSize(2);
        purge();
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, test.id()))
                .isEmpty();
        shop.platform.get(SendRefunds.class).execute(shop.later(Duration.ofHours(1)));
        var payments = shop.platform.get(Payments.class);
        assertThat(payments.of(shop.tenant, test.id().value())).hasSize(1);
        assertThat(payments.refundsOf(shop.tenant, test.id().value())).hasSize(1);
        assertThat(shop.gateway.refunds).hasValue(1);
    }

    @Test
    void what_is_paid_and_given_back_for_a_test_says_so_to_whoever_counts_money() {
        shop.pay(shop.now, shop.ordered(1));
        shop.platform.get(MarkPaid.class).execute(shop.now, shop.ordered(1).id());
        assertThat(marked()).containsExactly("payment.succeeded false", "payment.succeeded false");
        testMode(true);
        shop.pay(shop.now, shop.ordered(1));
        shop.platform.get(MarkPaid.class).execute(shop.now, shop.ordered(1).id());
        shop.gateway.start = new PaymentOutcome.Declined("no_money", Text.of("No"));
        shop.pay(shop.now, shop.ordered(1));
        purge();
        shop.platform.get(SendRefunds.class).execute(shop.later(Duration.ofHours(1)));
        assertThat(marked().subList(2, marked().size()))
                .containsExactlyInAnyOrder(
                        "payment.succeeded true",
                        "payment.succeeded true",
                        "payment.failed true",
                        "payment.refunded true",
                        "payment.refunded true");
    }

    private List<String> marked() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql().createQuery("""
                                select type || ' ' || (payload ->> 'test') from outbox where type like 'payment.%'
                                order by xid, id""").mapTo(String.class).list());
    }

    @Test
    void a_purge_touches_no_real_order() {
        var real = shop.ordered(1);
        shop.pay(shop.now, real);
        testMode(true);
        shop.ordered(2);
        assertThat(purge()).isEqualTo(1);
        assertThat(shop.read(real).state()).isEqualTo(OrderState.PAID);
        assertThat(purge()).isZero();
        assertThat(shop.left()).isEqualTo(9);
    }

    @Test
    void presale_is_set_over_the_version_that_was_seen_and_not_after_the_event() {
        var catalog = shop.platform.get(Catalog.class);
        var event = catalog.event(shop.tenant, shop.event).orElseThrow();
        var presale = shop.platform.get(SetPresale.class);
        var from = Instant.parse("2026-12-01T10:00:00Z");
        var window = new SaleWindow(Optional.of(from), Optional.empty());
        var command = new SetPresale.Command(shop.event, event.version(), window);
        assertThat(presale.execute(shop.now, command)).isInstanceOf(SetPresale.Result.Saved.class);
        assertThat(presale.execute(shop.now, command)).isInstanceOf(SetPresale.Result.Stale.class);
        var saved = catalog.event(shop.tenant, shop.event).orElseThrow();
        assertThat(saved.sale()).isEqualTo(window);
        var late = new SaleWindow(saved.startsAt().map(start -> start.plusSeconds(1)), Optional.empty());
        assertThat(presale.execute(shop.now, new SetPresale.Command(shop.event, saved.version(), late)))
                .isInstanceOf(SetPresale.Result.Refused.class);
        var backwards = new SaleWindow(Optional.of(from), Optional.of(from.minusSeconds(1)));
        assertThat(presale.execute(shop.now, new SetPresale.Command(shop.event, saved.version(), backwards)))
                .isInstanceOf(SetPresale.Result.Refused.class);
    }
}

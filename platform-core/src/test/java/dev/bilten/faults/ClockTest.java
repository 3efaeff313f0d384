package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time goes back, forward, and over the hour that a country skips or has twice: instants decide, and nothing else. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class ClockTest {
    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
    private static final int TICKETS = 10;
    private static final Duration HOLD = Duration.ofMinutes(15);

    /** The next day on which an hour is skipped, and the next one with an hour twice. */
    static Stream<ZoneOffsetTransition> changes() {
        var first = CAIRO.getRules().nextTransition(Instant.now().plus(Duration.ofDays(1)));
        return Stream.of(first, CAIRO.getRules().nextTransition(first.getInstant()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_hold_over_the_change_lasts_a_quarter_of_an_hour(ZoneOffsetTransition change) {
        var placed = change.getInstant().minus(Duration.ofMinutes(10));
        var shop = shopUntil(placed.plus(Duration.ofDays(1)));
        var hold = held(shop, placed);
        var over = placed.plus(HOLD);
        assertThat(hold.hold().expiresAt()).isEqualTo(over);
        // the positive control: on the wall it is another time
        assertThat(Duration.between(local(placed), local(over))).isNotEqualTo(HOLD);

        expire(shop, over.minusNanos(1000));
        assertThat(shop.left()).isEqualTo(TICKETS - 1);
        assertThat(shop.order(at(shop, over.minusNanos(1000)), hold.secret()))
                .isInstanceOf(PlaceOrder.Result.Placed.class);

        var other = held(shop, placed);
        expire(shop, over);
        assertThat(shop.order(at(shop, over), other.secret())).isInstanceOf(PlaceOrder.Result.HoldOver.class);
        assertThat(shop.left()).isEqualTo(TICKETS - 1);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void an_order_over_the_change_may_be_paid_for_half_an_hour(ZoneOffsetTransition change) {
        var placed = change.getInstant().minus(Duration.ofMinutes(10));
        var shop = shopUntil(placed.plus(Duration.ofDays(1)));
        var paid = order(shop, placed);
        var late = order(shop, placed);
        var last = placed.plus(Duration.ofMinutes(30)).minusNanos(1000);
        expire(shop, last);
        shop.pay(at(shop, last), paid);
        expire(shop, placed.plus(Duration.ofMinutes(30)));
        assertThat(shop.read(paid).state()).isEqualTo(OrderState.PAID);
        assertThat(shop.read(late).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The wall shows 23:45 and then, half an hour later, 23:15 again: before it is over and after it. */
    @ParameterizedTest
    @MethodSource("changes")
    void the_sale_ends_at_its_instant_also_in_an_hour_that_there_is_twice(ZoneOffsetTransition change) {
        var end = change.getInstant().plus(Duration.ofMinutes(15));
        var before = change.getInstant().minus(Duration.ofMinutes(15));
        var shop = shopUntil(end);
        assertThat(local(before).isBefore(local(end))).isEqualTo(change.isGap());

        assertThat(hold(shop, before)).isInstanceOf(PlaceHold.Result.Held.class);
        assertThat(hold(shop, end.minusMillis(1))).isInstanceOf(PlaceHold.Result.Held.class);
        assertThat(hold(shop, end)).isEqualTo(new PlaceHold.Result.NotOnSale(WhyClosed.OVER));

        var window = new SaleWindow(Optional.of(before), Optional.of(end));
        assertThat(window.sensible()).isTrue();
        assertThat(window.open(before.minusMillis(1))).isFalse();
        assertThat(window.open(before)).isTrue();
        assertThat(window.open(change.getInstant())).isTrue();
        assertThat(window.open(end)).isFalse();
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void when_the_clock_jumps_back_nothing_ends_early_and_the_buyer_goes_on() {
        // as the database keeps it
        var placed = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var shop = shopUntil(placed.plus(Duration.ofDays(30)));
        var ordered = held(shop, placed);
        held(shop, placed);
        var back = placed.minus(Duration.ofHours(2));
        expire(shop, back);
        assertThat(shop.left()).isEqualTo(TICKETS - 2);
        var order = ((PlaceOrder.Result.Placed) shop.order(at(shop, back), ordered.secret())).order();
        shop.pay(at(shop, back), order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        expire(shop, placed.plus(HOLD));
        assertThat(shop.left()).isEqualTo(TICKETS - 1);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_ended_by_a_jump_stays_ended_and_its_stock_comes_back_once() {
        // as the database keeps it
        var placed = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var shop = shopUntil(placed.plus(Duration.ofDays(30)));
        var hold = held(shop, placed);
        var order = order(shop, placed);
        var ahead = placed.plus(Duration.ofHours(2));
        expire(shop, ahead);
        assertThat(shop.left()).isEqualTo(TICKETS);

        assertThat(shop.order(at(shop, placed), hold.secret())).isInstanceOf(PlaceOrder.Result.HoldOver.class);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        expire(shop, placed);
        expire(shop, ahead);
        assertThat(shop.left()).isEqualTo(TICKETS);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    private static Shop shopUntil(Instant startsAt) {
        return new Shop(TestPlatform.shared(), TICKETS, 10_00, startsAt);
    }

    private static CallContext at(Shop shop, Instant instant) {
        return TestPlatform.call(shop.tenant, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static PlaceHold.Result hold(Shop shop, Instant instant) {
        var command = new PlaceHold.Command(shop.event, List.of(new Wish(shop.ticket, 1)), Channel.SHOP);
        return shop.platform.get(PlaceHold.class).execute(at(shop, instant), command);
    }

    private static PlaceHold.Result.Held held(Shop shop, Instant instant) {
        return (PlaceHold.Result.Held) hold(shop, instant);
    }

    private static Order order(Shop shop, Instant instant) {
        var placed = shop.order(at(shop, instant), held(shop, instant).secret());
        return ((PlaceOrder.Result.Placed) placed).order();
    }

    private static void expire(Shop shop, Instant instant) {
        shop.platform.get(ExpireDue.class).execute(at(shop, instant));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CAIRO);
    }
}

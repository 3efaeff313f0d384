package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.HoldAgain;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same cart is held again by somebody who presses twice, or in two tabs. */
class HeldAgainTwiceTest {
    private static final Duration OVER = Duration.ofHours(2);

    private final Shop shop = new Shop(4, 50_00);
    private final Codes codes = new Codes(shop);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void whoever_asks_again_while_it_lives_has_the_same_cart() {
        var over = shop.held(2);
        var first = again(over, OVER);
        assertThat(again(over, OVER)).isEqualTo(first);
        assertThat(shop.left()).isEqualTo(2);
        var ended = again(over, OVER.multipliedBy(2));
        assertThat(ended.secret()).isPresent().isNotEqualTo(first.secret());
        assertThat(held(ended).lines()).hasSize(1);
    }

    @Test
    void whoever_ordered_it_is_led_there_and_whoever_emptied_it_begins_anew() {
        var over = shop.held(1);
        var first = again(over, OVER);
        shop.platform
                .get(ReleaseHold.class)
                .execute(shop.later(OVER), first.secret().orElseThrow());
        var second = again(over, OVER);
        assertThat(second.secret()).isPresent().isNotEqualTo(first.secret());
        shop.order(shop.later(OVER), second.secret().orElseThrow());
        assertThat(again(over, OVER)).isEqualTo(second);
    }

    @Test
    void the_second_learns_of_a_lost_code_too() {
        var half = codes.made(
                Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))),
                2,
                Optional.empty(),
                Optional.of(shop.now.now().plus(Duration.ofHours(1))));
        var over = codes.held(half, 2);
        var first = again(over, OVER);
        assertThat(first.codeLost()).isTrue();
        assertThat(again(over, OVER)).isEqualTo(first);
        var plain = shop.held(1);
        again(plain, OVER);
        assertThat(again(plain, OVER).codeLost()).isFalse();
    }

    @RepeatedTest(5)
    void two_at_once_hold_it_once() throws Exception {
        var over = shop.held(2);
        var both = atOnce(over);
        assertThat(both.getFirst().secret()).isPresent();
        assertThat(both).containsOnly(both.getFirst());
        assertThat(shop.left()).isEqualTo(2);
    }

    private List<HoldAgain.Result> atOnce(PlaceHold.Result.Held over) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var begin = new CountDownLatch(1);
            var tabs = IntStream.range(0, 2)
                    .mapToObj(_ -> threads.submit(() -> {
                        begin.await();
                        return again(over, OVER);
                    }))
                    .toList();
            begin.countDown();
            return List.of(tabs.getFirst().get(), tabs.getLast().get());
        }
    }

    private HoldAgain.Result again(PlaceHold.Result.Held over, Duration later) {
        return shop.platform
                .get(HoldAgain.class)
                .execute(shop.later(later), over.hold(), over.secret(), Optional.empty());
    }

    private Hold held(HoldAgain.Result again) {
        return shop.platform
                .get(ReadHold.class)
                .execute(shop.tenant, again.secret().orElseThrow())
                .orElseThrow();
    }
}

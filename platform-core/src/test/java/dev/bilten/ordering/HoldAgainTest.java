package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.HoldAgain;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.waiting.DueToOthers;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The time of a cart is over, and its buyer wants the same once more. */
class HoldAgainTest {
    private static final Duration OVER = Duration.ofHours(2);

    private final Shop shop = new Shop(4, 50_00);
    private final Codes codes = new Codes(shop);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_was_cheaper_by_a_code_is_so_again_also_by_its_last_use() {
        var half = codes.made(Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))), 1);
        var over = codes.held(half, 1);
        var again = again(over);
        assertThat(again.codeLost()).isFalse();
        assertThat(held(again).total().minor()).isEqualTo(25_00);
    }

    @Test
    void what_a_code_keeps_is_held_again_where_nobody_else_gets_anything() {
        var keeping = codes.made(codes.keeping(), 2);
        var over = codes.held(keeping, 2);
        shop.held(2);
        var again = again(over);
        assertThat(held(again).total().minor()).isEqualTo(2 * 50_00);
    }

    @Test
    void where_the_code_is_over_it_costs_its_own_price_and_that_is_said() {
        var until = shop.now.now().plus(Duration.ofHours(1));
        var half = codes.made(
                Codes.cheaper(VoucherValue.percent(new BigDecimal("0.5"))), 2, Optional.empty(), Optional.of(until));
        var again = again(codes.held(half, 2));
        assertThat(again.codeLost()).isTrue();
        assertThat(held(again).total().minor()).isEqualTo(2 * 50_00);
    }

    @Test
    void nothing_is_held_of_what_is_gone() {
        var over = shop.held(1);
        shop.platform.get(ExpireDue.class).execute(shop.later(OVER));
        shop.held(4);
        assertThat(again(over)).isEqualTo(new HoldAgain.Result(Optional.empty(), false));
    }

    @Test
    void who_comes_back_is_told_where_others_go_first_and_gets_what_is_due_to_nobody() {
        var over = shop.held(2);
        shop.held(2);
        var line = new WaitingLine(shop);
        line.waits("group@example.test", 3);
        var first = again(over);
        var mine = held(first);
        assertThat(mine.lines()).as("too few for who waits").hasSize(1);
        assertThat(shop.platform.get(DueToOthers.class).of(shop.later(OVER), over.hold()))
                .isEmpty();
        line.waits("one@example.test", 1);
        var later = shop.later(OVER.multipliedBy(2));
        var result = again(later, mine, first.secret().orElseThrow());
        assertThat(result.secret()).isEmpty();
        assertThat(shop.platform.get(DueToOthers.class).of(later, mine)).containsExactly(Item.of(shop.ticket));
    }

    @Test
    void nobody_goes_first_where_there_is_enough_for_all_or_too_little_without_them() {
        var two = shop.held(2).hold();
        shop.held(2);
        new WaitingLine(shop).waits("one@example.test", 1);
        shop.platform.get(ExpireDue.class).execute(shop.later(OVER));
        var due = shop.platform.get(DueToOthers.class);
        assertThat(due.of(shop.later(OVER), two)).as("four are free").isEmpty();
        shop.held(2);
        assertThat(due.of(shop.later(OVER), two))
                .as("two, and one of them is due")
                .containsExactly(Item.of(shop.ticket));
        shop.held(1);
        assertThat(due.of(shop.later(OVER), two)).as("one").isEmpty();
    }

    private HoldAgain.Result again(PlaceHold.Result.Held over) {
        return again(shop.later(OVER), over.hold(), over.secret());
    }

    private HoldAgain.Result again(CallContext call, Hold over, String secret) {
        return shop.platform.get(HoldAgain.class).execute(call, over, secret, Optional.empty());
    }

    private Hold held(HoldAgain.Result again) {
        return shop.platform
                .get(ReadHold.class)
                .execute(shop.tenant, again.secret().orElseThrow())
                .orElseThrow();
    }
}

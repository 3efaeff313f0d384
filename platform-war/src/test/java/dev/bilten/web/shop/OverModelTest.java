package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The time is up, and the last tickets are in this very cart. */
class OverModelTest {
    private static final Hold.Line TWO = new Hold.Line(
            1,
            EventId.next(),
            Item.of(ProductId.next()),
            2,
            Money.of(10_00, "EUR"),
            Money.of(10_00, "EUR"),
            BigDecimal.ZERO,
            Optional.empty(),
            Pot.FREE,
            Optional.empty(),
            false);

    @Test
    void what_its_own_cart_has_still_can_be_held_again() {
        assertThat(OverModel.there(hold(Hold.State.ACTIVE), TWO, room(0, false)))
                .isTrue();
    }

    @Test
    void what_was_given_back_is_everybodys() {
        assertThat(OverModel.there(hold(Hold.State.EXPIRED), TWO, room(1, false)))
                .isFalse();
        assertThat(OverModel.there(hold(Hold.State.EXPIRED), TWO, room(2, false)))
                .isTrue();
    }

    @Test
    void nothing_comes_back_to_what_is_closed() {
        assertThat(OverModel.there(hold(Hold.State.ACTIVE), TWO, room(0, true))).isFalse();
    }

    private static Availability.Room room(int left, boolean closed) {
        return new Availability.Room(
                Optional.of(left), closed, Optional.empty(), new Quota.Counts(0, 0, 0, 0, 0, 0), Optional.of(2));
    }

    private static Hold hold(Hold.State state) {
        return new Hold(
                HoldId.next(),
                TWO.event(),
                Channel.SHOP,
                false,
                state,
                Instant.EPOCH,
                false,
                TWO.total(),
                Instant.EPOCH,
                List.of(TWO));
    }
}

package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is over is ended: all of it in one turn, and whatever is wrong with one of them. */
class ExpiryTest {
    private static final Duration OVER = Duration.ofMinutes(16);
    private static final int MORE_THAN_A_ROUND = 230;

    private final Shop shop = new Shop(1_000, 25_00);

    @Test
    void what_a_rush_leaves_behind_comes_back_in_one_turn() {
        IntStream.range(0, MORE_THAN_A_ROUND).forEach(_ -> shop.hold(1));
        assertThat(shop.platform.get(ExpireDue.class).execute(shop.later(OVER))).isEqualTo(MORE_THAN_A_ROUND);
        assertThat(shop.left()).isEqualTo(1_000);
    }

    @Test
    void one_that_cannot_be_ended_holds_up_no_other() {
        shop.hold(3);
        shop.hold(1);
        // the books say that less is held than the first one has
        sql("update quota set held = 2");
        shop.platform.get(ExpireDue.class).execute(shop.later(OVER));
        assertThat(shop.left()).isEqualTo(999);
        assertThat(sql("delete from hold_line where quantity = 1")).isEqualTo(1);
    }

    private int sql(String statement) {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant, () -> database.sql().createUpdate(statement).execute());
    }
}

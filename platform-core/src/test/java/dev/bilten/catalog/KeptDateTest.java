package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.app.RemoveDate;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places that a code keeps stay on their date. */
class KeptDateTest {
    private final Fair fair = new Fair();
    private final Product ticket = fair.product("Ticket");
    private final List<EventDate> dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=DAILY;COUNT=3"));
    private final Quota seats = fair.quota(draft(0));

    private QuotaDraft draft(int date) {
        return new QuotaDraft(
                "Seats",
                Optional.of(10),
                Optional.of(dates.get(date).id()),
                Set.of(Quota.Scope.of(ticket.id())),
                false);
    }

    private VoucherId keeping(Pot pot, int count) {
        var voucher = VoucherId.next();
        fair.sql("""
                insert into voucher (id, event_id, code, terms, max_uses, created_at)
                values ('%s', '%s', 'KEEPS', '{}', %d, now())""".formatted(voucher, fair.event, count));
        var item = new Item(
                ticket.id(), Optional.empty(), Optional.of(dates.getFirst().id()));
        var database = fair.get(Database.class);
        assertThat(database.inTransaction(
                        fair.tenant, () -> fair.get(Stock.class).keep(fair.now, voucher, pot, item, count)))
                .isInstanceOf(Stock.Claim.Claimed.class);
        return voucher;
    }

    @ParameterizedTest
    @EnumSource(
            value = Pot.class,
            names = {"BLOCKED", "PROMISED"})
    void a_limit_does_not_move_to_another_date_while_a_code_keeps_places_of_it(Pot pot) {
        var voucher = keeping(pot, 3);
        assertThat(fair.quota(Optional.of(seats), draft(1)))
                .isInstanceOfSatisfying(
                        SaveQuota.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("/date", "error.kept-for-codes", 3)));
        assertThat(fair.quota(Optional.of(seats), draft(0).sized("Other name", Optional.of(12))))
                .as("all else may change")
                .isInstanceOf(SaveQuota.Result.Saved.class);
        var database = fair.get(Database.class);
        database.inTransaction(fair.tenant, () -> fair.get(Stock.class).letGo(fair.now, voucher, pot));
        assertThat(fair.quota(Optional.of(seats), draft(1))).isInstanceOf(SaveQuota.Result.Saved.class);
    }

    @Test
    void a_date_is_not_removed_while_a_code_keeps_places_of_it() {
        var voucher = keeping(Pot.BLOCKED, 1);
        var remove = new RemoveDate.Command(fair.event, dates.getFirst().id());
        assertThat(fair.get(RemoveDate.class).execute(fair.now, remove)).isInstanceOf(RemoveDate.Result.InUse.class);
        var database = fair.get(Database.class);
        database.inTransaction(fair.tenant, () -> fair.get(Stock.class).letGo(fair.now, voucher, Pot.BLOCKED));
        assertThat(fair.get(RemoveDate.class).execute(fair.now, remove)).isInstanceOf(RemoveDate.Result.Removed.class);
    }
}

package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Fullness;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.app.ListNextEvents;
import dev.bilten.testing.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextEventsTest {
    private final Fair fair = new Fair();

    private List<NextEvent> next() {
        fair.sql("update event set state = 'LIVE'");
        return fair.get(ListNextEvents.class).execute(fair.tenant, Instant.parse("2028-05-01T10:00:00Z"), 5);
    }

    private Fullness full() {
        return next().getFirst().full();
    }

    @Test
    void the_widest_limit_speaks_for_those_it_overlaps() {
        var ticket = fair.product("Ticket");
        var vip = fair.product("VIP");
        fair.quota("Early", 3, Quota.Scope.of(ticket.id()));
        fair.quota("Hall", 100, Quota.Scope.of(ticket.id()), Quota.Scope.of(vip.id()));
        fair.quota("Terrace", 10, Quota.Scope.of(vip.id()));
        fair.claim(Item.of(ticket.id()), Item.of(ticket.id()), Item.of(vip.id()));
        assertThat(full()).isEqualTo(new Fullness(0, 3, 0, Optional.of(97), Optional.of(100)));
    }

    @Test
    void limits_that_count_different_tickets_add_up() {
        var kinds = fair.product("Kinds");
        var one = fair.variation(kinds.id(), "One");
        var two = fair.variation(kinds.id(), "Two");
        var other = fair.product("Other");
        fair.quota("One", 10, new Quota.Scope(kinds.id(), Optional.of(one.id())));
        fair.quota("Two", 20, new Quota.Scope(kinds.id(), Optional.of(two.id())));
        var closed = fair.quota("Other", 30, Quota.Scope.of(other.id()));
        fair.sql("update quota set sold = 4, beyond = 1, allotted = 2, closed = true where id = '" + closed.id() + "'");
        assertThat(full()).isEqualTo(new Fullness(5, 0, 2, Optional.of(30), Optional.of(60)));
    }

    @Test
    void a_limit_without_end_says_so_and_what_is_only_added_takes_no_place() {
        var ticket = fair.product("Ticket");
        var mug = fair.product("Mug");
        var extras = fair.category("Extras", true);
        fair.sql("update product set category_id = '" + extras + "' where id = '" + mug.id() + "'");
        fair.quota("Mugs", 5, Quota.Scope.of(mug.id()));
        fair.quota("No end", null, Quota.Scope.of(ticket.id()));
        assertThat(full()).isEqualTo(new Fullness(0, 0, 0, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_series_shows_the_date_that_comes_next() {
        var ticket = fair.product("Ticket");
        var dates = fair.made(Fair.plan(
                "2028-04-30T20:00",
                "FREQ=DAILY;COUNT=3",
                QuotaDraft.plain("Seats", Optional.of(12), Set.of(ticket.id()))));
        fair.claim(
                new Item(ticket.id(), Optional.empty(), Optional.of(dates.get(1).id())));
        fair.claim(
                new Item(ticket.id(), Optional.empty(), Optional.of(dates.get(2).id())));
        var next = next().getFirst();
        assertThat(next.date()).contains(dates.get(1).id());
        assertThat(next.full()).isEqualTo(new Fullness(0, 1, 0, Optional.of(11), Optional.of(12)));
    }

    @Test
    void those_that_are_over_come_last_and_all_cost_one_statement() {
        var over = fair.event("Over");
        fair.sql("update event set starts_at = '2028-03-01T10:00Z' where id = '" + over + "'");
        var soon = fair.event("Soon");
        fair.sql("update event set starts_at = '2028-05-02T10:00Z' where id = '" + soon + "'");
        assertThat(next().stream().map(NextEvent::id)).containsExactly(soon, fair.event, over);
        assertThat(next().stream().filter(NextEvent::over).map(NextEvent::id)).containsExactly(over);
        assertThat(Statements.of(
                        fair.platform,
                        fair.tenant,
                        () -> fair.get(ListNextEvents.class).execute(fair.tenant, Instant.EPOCH, 5)))
                .hasSize(1);
    }
}

package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.testing.Statements;
import dev.bilten.testing.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private final Fair fair = new Fair();

    private Availability availability(Optional<DateId> date) {
        return fair.get(Catalog.class).availability(fair.tenant, fair.event, date);
    }

    @Test
    void the_scarcest_quota_says_what_is_left_and_why() {
        var ticket = fair.product("Ticket");
        fair.quota("Hall", 100, Quota.Scope.of(ticket.id()));
        var early = fair.quota("Early", 3, Quota.Scope.of(ticket.id()));
        fair.claim(Item.of(ticket.id()), Item.of(ticket.id()));
        var room = availability(Optional.empty()).of(Item.of(ticket.id()));
        assertThat(room.left()).contains(1);
        assertThat(room.quota()).contains(early.id());
        assertThat(room.counts()).isEqualTo(new Quota.Counts(2, 0, 0, 0, 0, 0));
        assertThat(room.size()).contains(3);
    }

    @Test
    void nothing_is_left_without_a_quota_and_no_end_with_unlimited_ones() {
        var uncounted = fair.product("Uncounted");
        var endless = fair.product("Endless");
        fair.quota("No end", null, Quota.Scope.of(endless.id()));
        var rooms = availability(Optional.empty());
        assertThat(rooms.of(Item.of(uncounted.id())).left()).contains(0);
        assertThat(rooms.of(Item.of(endless.id())).unlimited()).isTrue();
    }

    @Test
    void a_whole_page_costs_one_statement() {
        for (int i = 0; i < 5; i++) {
            var product = fair.product("Product " + i);
            fair.variation(product.id(), "One");
            fair.variation(product.id(), "Two");
            fair.quota("Quota " + i, 10, Quota.Scope.of(product.id()));
        }
        assertThat(Statements.of(fair.platform, fair.tenant, () -> availability(Optional.empty())))
                .hasSize(1);
    }

    @Test
    void it_is_what_a_recount_of_all_quotas_finds() {
        var random = new Random(7);
        var whole = fair.product("Whole");
        var across = fair.product(
                Fair.draft("All days").with(Terms.plain().acrossDates().terms()));
        var kinds = fair.product("Kinds");
        var one = fair.variation(kinds.id(), "One");
        var two = fair.variation(kinds.id(), "Two");
        var dates = fair.made(Fair.plan(
                "2028-06-01T20:00",
                "FREQ=DAILY;COUNT=4",
                QuotaDraft.plain("Seats", Optional.of(12), Set.of(whole.id(), kinds.id(), across.id())),
                new QuotaDraft(
                        "One of them",
                        Optional.of(4),
                        Optional.empty(),
                        Set.of(new Quota.Scope(kinds.id(), Optional.of(one.id()))),
                        false)));
        fair.quota("All together", 40, Quota.Scope.of(whole.id()), Quota.Scope.of(kinds.id()));
        fair.quota("Passes", 5, Quota.Scope.of(across.id()));
        fair.quota("Unlimited", null, Quota.Scope.of(whole.id()));
        for (int i = 0; i < 60; i++) {
            var date = Optional.of(dates.get(random.nextInt(4)).id());
            fair.claim(
                    switch (random.nextInt(4)) {
                        case 0 -> new Item(whole.id(), Optional.empty(), date);
                        case 1 -> new Item(kinds.id(), Optional.of(one.id()), date);
                        case 2 -> new Item(kinds.id(), Optional.of(two.id()), date);
                        default -> Item.of(across.id());
                    });
        }
        var read = fair.get(ReadQuotas.class);
        var quotas = new ArrayList<>(read.of(fair.tenant, fair.event, Optional.empty()));
        dates.forEach(date -> quotas.addAll(read.of(fair.tenant, fair.event, Optional.of(date.id()))));
        assertThat(quotas).anyMatch(quota -> quota.counts().held() > 0);
        for (var date : dates) {
            var rooms = availability(Optional.of(date.id())).rooms();
            assertThat(rooms.keySet())
                    .containsExactlyInAnyOrder(
                            new Item(whole.id(), Optional.empty(), Optional.of(date.id())),
                            new Item(kinds.id(), Optional.of(one.id()), Optional.of(date.id())),
                            new Item(kinds.id(), Optional.of(two.id()), Optional.of(date.id())),
                            Item.of(across.id()));
            rooms.forEach((item, room) -> {
                var scarcest = scarcest(quotas, item);
                assertThat(room.left()).as("%s", item).isEqualTo(scarcest.left());
                assertThat(room.counts()).as("%s", item).isEqualTo(scarcest.counts());
            });
        }
    }

    /** By hand: every quota that counts the item, the one with the least left. */
    private static Quota scarcest(List<Quota> quotas, Item item) {
        return quotas.stream()
                .filter(quota -> quota.date().isEmpty() || quota.date().equals(item.date()))
                .filter(quota -> quota.items().stream()
                        .anyMatch(scope -> scope.product().equals(item.product())
                                && (scope.variation().isEmpty()
                                        || scope.variation().equals(item.variation()))))
                .min(Comparator.comparing((Quota quota) -> quota.left().orElse(Integer.MAX_VALUE))
                        .thenComparing(quota -> quota.id().toString()))
                .orElseThrow();
    }
}

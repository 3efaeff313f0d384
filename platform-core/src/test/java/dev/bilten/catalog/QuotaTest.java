package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.app.CloseQuota;
import dev.bilten.catalog.app.KeepBack;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.ReleaseAllotment;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.database.api.Database;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private final Fair fair = new Fair();

    private Quota read(QuotaId id) {
        return fair.get(ReadQuotas.class).one(fair.tenant, fair.event, id).orElseThrow();
    }

    private KeepBack.Result keep(QuotaId quota, int count) {
        return fair.get(KeepBack.class).execute(fair.now, new KeepBack.Command(fair.event, quota, "Crew", count));
    }

    @Test
    void an_edit_of_name_and_size_keeps_date_scopes_and_closing() {
        var product = fair.product("Ticket");
        var kind = fair.variation(product.id(), "Child");
        var date = fair.made(Fair.plan("2028-06-01T20:00", null)).getFirst();
        var scope = new Quota.Scope(product.id(), Optional.of(kind.id()));
        var made = fair.quota(new QuotaDraft("Children", Optional.of(5), Optional.of(date.id()), Set.of(scope), true));
        var edited = QuotaDraft.of(made).sized("Young ones", Optional.of(6)).counting(Set.of(product.id()));
        fair.quota(Optional.of(made), edited);
        var after = read(made.id());
        assertThat(after.name()).isEqualTo("Young ones");
        assertThat(after.size()).contains(6);
        assertThat(after.date()).contains(date.id());
        assertThat(after.items()).containsExactly(scope);
        assertThat(after.closeOnSellOut()).isTrue();
    }

    @Test
    void a_whole_product_and_one_of_its_kinds_in_one_quota_take_one_place() {
        var product = fair.product("Ticket");
        var kind = fair.variation(product.id(), "Child");
        var quota = fair.quota(
                "Hall", 5, Quota.Scope.of(product.id()), new Quota.Scope(product.id(), Optional.of(kind.id())));
        fair.claim(new Item(product.id(), Optional.of(kind.id()), Optional.empty()));
        assertThat(read(quota.id()).counts().held()).isEqualTo(1);
    }

    @Test
    void a_date_or_variation_of_elsewhere_is_refused() {
        var product = fair.product("Ticket");
        var other = new Fair();
        var foreign = other.made(Fair.plan("2028-06-01T20:00", null)).getFirst();
        var draft = new QuotaDraft(
                "Hall", Optional.of(5), Optional.of(foreign.id()), Set.of(Quota.Scope.of(product.id())), false);
        assertThat(fair.quota(Optional.empty(), draft)).isInstanceOf(SaveQuota.Result.Refused.class);
    }

    @Test
    void a_product_that_sold_before_a_quota_counted_it_counts_in_it() {
        var shop = new Shop(10, 5_00);
        shop.pay(shop.now, shop.ordered(2));
        shop.held(3);
        var save = shop.platform.get(SaveQuota.class);
        var draft = QuotaDraft.plain("House", Optional.of(4), Set.of(shop.ticket));
        assertThat(save.execute(shop.now, new SaveQuota.Command(shop.event, Optional.empty(), draft)))
                .isEqualTo(new SaveQuota.Result.BelowSold(5));
        var saved = (SaveQuota.Result.Saved) save.execute(
                shop.now, new SaveQuota.Command(shop.event, Optional.empty(), draft.sized("House", Optional.of(6))));
        assertThat(saved.quota().counts()).isEqualTo(new Quota.Counts(3, 2, 0, 0, 0, 0));
        assertThat(shop.left()).isEqualTo(1);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_closed_quota_sells_nothing_until_it_is_opened() {
        var product = fair.product("Ticket");
        var quota = fair.quota("Hall", 5, Quota.Scope.of(product.id()));
        var close = fair.get(CloseQuota.class);
        assertThat(close.execute(fair.now, new CloseQuota.Command(fair.event, quota.id(), true)))
                .get()
                .matches(Quota::closed);
        assertThat(fair.claim(Item.of(product.id()))).isFalse();
        close.execute(fair.now, new CloseQuota.Command(fair.event, quota.id(), false));
        assertThat(fair.claim(Item.of(product.id()))).isTrue();
        assertThat(close.execute(fair.now, new CloseQuota.Command(EventId.next(), quota.id(), true)))
                .isEmpty();
    }

    @Test
    void a_quota_that_closes_on_sell_out_stays_closed_when_something_comes_back() {
        var product = fair.product("Ticket");
        var quota = fair.quota(
                new QuotaDraft("Hall", Optional.of(2), Optional.empty(), Set.of(Quota.Scope.of(product.id())), true));
        var stock = fair.get(Stock.class);
        var both = List.of(Stock.Take.free(Item.of(product.id()), 2));
        stock.claim(fair.now, both);
        stock.sell(fair.now, both);
        stock.returnSold(fair.now, List.of(Stock.Take.free(Item.of(product.id()), 1)));
        assertThat(read(quota.id()).closed()).isTrue();
        assertThat(fair.claim(Item.of(product.id()))).isFalse();
        fair.get(CloseQuota.class).execute(fair.now, new CloseQuota.Command(fair.event, quota.id(), false));
        assertThat(fair.claim(Item.of(product.id()))).isTrue();
    }

    @Test
    void what_is_kept_back_is_not_sold_and_can_be_released_in_parts() {
        var product = fair.product("Ticket");
        var quota = fair.quota("Hall", 5, Quota.Scope.of(product.id()));
        var kept = (KeepBack.Result.Kept) keep(quota.id(), 4);
        assertThat(keep(quota.id(), 2)).isEqualTo(new KeepBack.Result.NotSoMany(1));
        assertThat(fair.claim(Item.of(product.id()), Item.of(product.id()))).isFalse();
        var release = fair.get(ReleaseAllotment.class);
        var id = kept.allotment().id();
        assertThat(release.execute(fair.now, new ReleaseAllotment.Command(fair.event, id, Optional.of(1))))
                .isEqualTo(new ReleaseAllotment.Result.Released(3));
        assertThat(fair.claim(Item.of(product.id()), Item.of(product.id()))).isTrue();
        assertThat(release.execute(fair.now, new ReleaseAllotment.Command(fair.event, id, Optional.of(4))))
                .isEqualTo(new ReleaseAllotment.Result.NotSoMany(3));
        assertThat(release.execute(fair.now, new ReleaseAllotment.Command(fair.event, id, Optional.empty())))
                .isEqualTo(new ReleaseAllotment.Result.Released(0));
        assertThat(release.execute(fair.now, new ReleaseAllotment.Command(fair.event, id, Optional.empty())))
                .isInstanceOf(ReleaseAllotment.Result.NotFound.class);
        assertThat(read(quota.id()).counts().allotted()).isZero();
    }

    @Test
    void keepers_and_buyers_at_once_never_get_more_than_there_is() throws Exception {
        var product = fair.product("Ticket");
        var quota = fair.quota("Hall", 30, Quota.Scope.of(product.id()));
        long done = atOnce(
                100,
                i -> () -> i % 2 == 0
                        ? keep(quota.id(), 1) instanceof KeepBack.Result.Kept
                        : fair.claim(Item.of(product.id())));
        assertThat(done).isEqualTo(30);
        var counts = read(quota.id()).counts();
        assertThat(counts.held() + counts.allotted()).isEqualTo(30);
        assertThat(fair.column("select sum(count) from allotment")).containsExactly("" + counts.allotted());
    }

    /** The positive control: looking first and writing then, with the table's guard away, keeps back too much. */
    @Test
    void looking_first_and_keeping_then_would_keep_more_than_there_is() throws Exception {
        var product = fair.product("Ticket");
        var quota = fair.quota("Hall", 30, Quota.Scope.of(product.id()));
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "alter table %s.quota drop constraint quota_not_oversold".formatted(fair.tenant.schema()));
        }
        var database = fair.get(Database.class);
        long done = atOnce(
                100,
                i -> () -> database.inTransaction(fair.tenant, () -> {
                    if (read(quota.id()).left().orElse(0) < 1) {
                        return false;
                    }
                    database.sql().execute("select pg_sleep(0.02)");
                    database.sql()
                            .createUpdate("update quota set allotted = allotted + 1 where id = :id")
                            .bind("id", quota.id())
                            .execute();
                    return true;
                }));
        assertThat(done).isGreaterThan(30);
    }

    private static long atOnce(int count, java.util.function.IntFunction<Callable<Boolean>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var begin = new CountDownLatch(1);
            var running = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            begin.countDown();
            long done = 0;
            for (var one : running) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }
}

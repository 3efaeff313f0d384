package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.analytics.app.KeepSales;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.analytics.app.SalesSweep;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sums that are kept are what the rows say, whatever happened since and on whichever clock. */
class SalesSumsTest {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(20);
    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final ReadSalesReport reports = shop.platform.get(ReadSalesReport.class);
    private final Wish free = new Wish(
            ((AddTicket.Result.Added) shop.platform
                            .get(AddTicket.class)
                            .execute(
                                    TestPlatform.call(shop.tenant),
                                    new AddTicket.Command(
                                            shop.event.id(),
                                            new ProductDraft(
                                                    Text.of("en", "Child", "ar", "طفل"),
                                                    Text.EMPTY,
                                                    0,
                                                    BigDecimal.ZERO,
                                                    100,
                                                    true),
                                            Optional.empty())))
                    .product()
                    .id(),
            1);

    @Test
    void whatever_is_sold_changed_and_cancelled_the_sums_are_what_the_rows_say() {
        var random = new Random(20261126);
        var orders = new ArrayList<Order>();
        for (int turn = 0; turn < 120; turn++) {
            var at = at(random.nextInt(18), random.nextInt(24 * 60));
            switch (orders.isEmpty() ? 0 : random.nextInt(9)) {
                case 5 -> cancel(at, any(orders, random), Optional.empty());
                case 6 -> cancel(at, any(orders, random), Optional.of(Money.of(3_00, "EUR")));
                case 7 -> change(at, any(orders, random), random);
                case 8 -> {
                    var order = any(orders, random);
                    cancel(at, order, Optional.empty());
                    again(at, order);
                }
                default -> orders.add(sell(at, random));
            }
            if (turn % 3 == 0) {
                agree(random.nextBoolean() ? CAIRO : KATHMANDU);
            }
        }
        agree(CAIRO);
        agree(KATHMANDU);
    }

    @Test
    void an_order_that_is_paid_again_before_anybody_looks_leaves_its_old_day() {
        var order = shop.paid(clock(at(3, 600)), shop.dayTickets(2));
        agree(CAIRO);
        cancel(at(8, 600), order, Optional.empty());
        again(at(9, 600), order);
        agree(CAIRO);
        assertThat(report(CAIRO, 3, 3).totals()).isEmpty();
        assertThat(report(CAIRO, 9, 9).totals()).hasSize(1);
    }

    @Test
    void what_commits_after_the_sums_were_made_is_counted_too() throws Exception {
        var old = shop.paid(clock(at(2, 600)), shop.dayTickets(1));
        agree(CAIRO);
        var database = shop.platform.get(Database.class);
        var done = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> database.inTransaction(shop.tenant, () -> {
            cancel(at(3, 0), old, Optional.empty());
            done.countDown();
            await(go);
        }));
        await(done);
        // the sums of the day are made while the cancellation is not visible yet, and the cursor is moved
        shop.paid(clock(at(2, 800)), shop.workshops(1));
        keep(CAIRO);
        keep(CAIRO);
        go.countDown();
        late.get();
        assertThat(report(CAIRO, 2, 2).totals()).extracting(Sum::orders).containsExactly(1L);
        agree(CAIRO);
    }

    @Test
    void while_another_makes_the_sums_what_they_do_not_have_yet_is_read_from_the_rows() throws Exception {
        var old = shop.paid(clock(at(2, 600)), shop.dayTickets(1));
        agree(CAIRO);
        var database = shop.platform.get(Database.class);
        var taken = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> database.inTransaction(shop.tenant, () -> {
            database.sql().execute("select from outbox_cursor where consumer = 'sales.sums' for update");
            taken.countDown();
            await(go);
        }));
        await(taken);
        shop.paid(clock(at(2, 800)), shop.dayTickets(2));
        shop.order(clock(at(6, 800)), free);
        cancel(at(7, 0), old, Optional.of(Money.of(1_00, "EUR")));
        agree(CAIRO);
        agree(KATHMANDU);
        go.countDown();
        other.get();
    }

    @Test
    void a_busy_day_is_cut_where_its_orders_are_and_still_adds_up() {
        many(2_600, at(5, 0));
        keep(CAIRO);
        assertThat(stretches()).isGreaterThan(24);
        agree(CAIRO);
        shop.paid(clock(at(5, 30)), shop.dayTickets(2));
        agree(CAIRO);
        keep(CAIRO);
        assertThat(stretches()).isGreaterThan(24);
        agree(CAIRO);
    }

    @Test
    void an_order_of_a_test_reaches_no_sum_also_when_it_is_thrown_away() {
        shop.paid(clock(at(1, 600)), shop.dayTickets(1));
        shop.sql("update event set test_mode = true");
        shop.paid(clock(at(1, 700)), shop.dayTickets(2));
        shop.paid(clock(at(2, 700)), shop.dayTickets(2));
        agree(CAIRO);
        var real = reports.booked(shop.tenant, period(CAIRO, 0, 19));
        shop.platform.get(PurgeTestOrders.class).execute(call(at(4, 0)), shop.event.id());
        agree(CAIRO);
        assertThat(reports.booked(shop.tenant, period(CAIRO, 0, 19))).isEqualTo(real);
        assertThat(reports.booked(shop.tenant, period(CAIRO, 2, 2))).isEmpty();
    }

    @Test
    void the_sweep_adds_up_for_those_who_look_at_reports_and_for_nobody_else() {
        many(20_000, at(5, 0));
        shop.platform.get(SalesSweep.class).sweep(TestPlatform.call(shop.tenant));
        assertThat(stretches()).isZero();
        report(CAIRO, 5, 19);
        assertThat(stretches()).as("too many to wait for").isLessThan(24);
        shop.platform.get(SalesSweep.class).sweep(TestPlatform.call(shop.tenant));
        assertThat(stretches()).isGreaterThan(30);
        agree(CAIRO);
    }

    private Order sell(Instant at, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> shop.order(clock(at), free);
            case 1 -> shop.paid(clock(at), shop.workshops(1 + random.nextInt(3)), free);
            default -> shop.paid(clock(at), shop.dayTickets(1 + random.nextInt(4)));
        };
    }

    private static Order any(List<Order> orders, Random random) {
        return orders.get(random.nextInt(orders.size()));
    }

    private void cancel(Instant at, Order order, Optional<Money> fee) {
        shop.platform.get(CancelOrder.class).execute(call(at), new CancelOrder.Command(order.id(), fee));
    }

    private void again(Instant at, Order order) {
        if (shop.platform.get(ReactivateOrder.class).execute(call(at), order.id())
                        instanceof ReactivateOrder.Result.Reactivated(var pending)
                && !pending.total().isZero()) {
            shop.pay(clock(at), order.id());
        }
    }

    private void change(Instant at, Order order, Random random) {
        List<PositionId> gone = order.positions().size() > 1 && random.nextBoolean()
                ? List.of(order.positions().getFirst().id())
                : List.of();
        shop.platform
                .get(ChangeOrder.class)
                .execute(
                        call(at),
                        new ChangeOrder.Command(
                                order.id(), gone, Map.of(), List.of(shop.workshops(1)), Optional.empty()));
    }

    private void many(int count, Instant from) {
        shop.sql("""
                insert into orders (id, code, secret, event_id, state, email, name, locale, channel, currency, total_minor,
                                    tax_minor, created_at, expires_at, paid_at)
                select uuidv7(), translate(lpad(to_hex(i), 6, '0'), '0123456789abcdef', 'GHJK23456789ABCD'),
                       gen_random_uuid()::text, (select id from event), 'PAID', 'a@example.org', 'A', 'en', 'API', 'EUR', 2500,
                       399, at, at, at
                from (select i, timestamptz '%s' + i * interval '20 hours' / %d as at from generate_series(1, %d) i) made;
                insert into order_position (id, order_id, event_id, product_id, number, listed_minor, price_minor, tax_rate, tax_minor)
                select uuidv7(), o.id, o.event_id, '%s', 1, 2500, 2500, 0.19, 399 from orders o
                where not exists (select from order_position p where p.order_id = o.id)""".formatted(from, count, count, shop.dayTicket.id()));
    }

    private long stretches() {
        return Long.parseLong(shop.column("select cast(count(*) as text) from sales_sum where cut = 'KEPT'")
                .getFirst());
    }

    private void keep(ZoneId zone) {
        shop.platform.get(KeepSales.class).execute(shop.tenant, period(zone, 0, 19), Instant.now(), 1_000_000);
    }

    /** Of all days, of one, of an hour's bars and of the event alone; while the sums are behind and when they are not. */
    private void agree(ZoneId zone) {
        for (var days : List.of(period(zone, 0, 19), period(zone, 5, 5), period(zone, -200, 19), period(zone, 2, 9))) {
            for (var event : List.of(Optional.<EventId>empty(), Optional.of(shop.event.id()))) {
                assertThat(said(event, days)).as("%s of %s", days, event).isEqualTo(counted(event, days));
            }
            assertThat(reports.booked(shop.tenant, days).stream()
                            .map(one -> one.account() + " " + one.amount().minor())
                            .sorted()
                            .toList())
                    .isEqualTo(entries(days));
        }
    }

    private TreeSet<String> said(Optional<EventId> event, Period period) {
        var report = reports.execute(shop.tenant, event, period);
        var all = new TreeSet<String>();
        report.totals().forEach(sum -> all.add("total" + text("", sum)));
        report.time().forEach(one -> all.add("time" + text(one.start().toString(), one.sum())));
        Map.of(
                        "event",
                        report.events(),
                        "product",
                        report.products(),
                        "channel",
                        report.channels(),
                        "tax",
                        report.taxes())
                .forEach((name, shares) -> shares.forEach(share -> all.add(name + text(share.key(), share.sum()))));
        assertThat(report.links())
                .hasSameSizeAs(report.totals())
                .allSatisfy(share -> assertThat(share.key()).isEmpty());
        return all;
    }

    private static String text(String key, Sum sum) {
        return " " + key + " " + sum.orders() + " " + sum.tickets() + " "
                + sum.gross().minor() + " " + sum.tax().minor();
    }

    /** The same from the rows alone, each cut by itself. */
    private TreeSet<String> counted(Optional<EventId> event, Period period) {
        var grain = period.grain().name();
        return Map.of(
                        "total", "''",
                        "time",
                                "to_char(date_trunc('%s', paid_at, '%s') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                        .formatted(grain, period.zone()),
                        "event", "event_id::text",
                        "product", "coalesce(product_id::text, '')",
                        "channel", "channel",
                        "tax", "trim_scale(tax_rate)::text")
                .entrySet()
                .stream()
                .flatMap(cut -> shop
                        .column("""
                                select '%s ' || %s || ' ' || count(distinct id) || ' ' || sum(tickets) || ' ' || sum(gross) || ' ' || sum(tax)
                                from (select o.id, o.paid_at, o.channel, p.event_id, p.product_id, p.tax_rate, 1 as tickets, p.price_minor as gross, p.tax_minor as tax, o.test, o.state
                                      from orders o join order_position p on p.order_id = o.id and p.state = 'ACTIVE'
                                      union all
                                      select o.id, o.paid_at, o.channel, o.event_id, null, f.tax_rate, 0, f.amount_minor, f.tax_minor, o.test, o.state
                                      from orders o join order_fee f on f.order_id = o.id and f.state = 'ACTIVE' and not f.absorbed) row
                                where not test and state in ('PAID', 'CANCELLED_WITH_FEE') and paid_at >= '%s' and paid_at < '%s' and %s
                                group by %s""".formatted(
                                cut.getKey(),
                                cut.getValue(),
                                period.begin(),
                                period.end(),
                                event.map(id -> "event_id = '" + id + "'").orElse("true"),
                                cut.getKey().equals("total") ? "()  having count(*) > 0" : cut.getValue()))
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> entries(Period period) {
        return shop.column("""
                        select account || ' ' || sum(case when account like 'gateway:%%' then amount_minor else -amount_minor end)
                        from ledger_entry l where at >= '%s' and at < '%s' and account <> 'buyers'
                          and not exists (select from payment p where p.reference = l.reference and p.test)
                        group by account""".formatted(period.begin(), period.end())).stream()
                .sorted()
                .toList();
    }

    private SalesReport report(ZoneId zone, int from, int until) {
        return reports.execute(shop.tenant, Optional.empty(), period(zone, from, until));
    }

    private static Period period(ZoneId zone, int from, int until) {
        return new Period(DAY.plusDays(from), DAY.plusDays(until), zone);
    }

    private static Instant at(int day, int minute) {
        return DAY.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMinutes(minute));
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private CallContext call(Instant at) {
        return TestPlatform.call(shop.tenant, clock(at));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.bilten.analytics.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the sums that {@link SalesCuts} reads. Selling writes nothing for them: what changed is in the outbox.
 *
 * <p>The place of the cursor is a transaction number. A stretch holds all that older transactions did; of the others, the
 * reader finds the messages. So the cursor may go to the oldest transaction that still runs, and no further.
 */
@Service
public class SalesSums {
    /** As many orders are read in ten milliseconds: what changes makes no more than that to be read again. */
    static final int STRETCH = 1_000;

    private final Database database;

    @Inject
    public SalesSums(Database database) {
        this.database = database;
    }

    /** A part of a day without sums. */
    public record Part(Instant fromAt, Instant untilAt, long orders) {
        boolean busy() {
            return orders > STRETCH;
        }
    }

    /** One at a time, until the transaction ends; false while somebody else does it. */
    public boolean take() {
        return lock() || !placed() && place() && lock();
    }

    private boolean lock() {
        return database.sql()
                .createQuery("select true from outbox_cursor where consumer = 'sales.sums' for update skip locked")
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    public boolean placed() {
        return database.sql()
                .createQuery("select exists (select from outbox_cursor where consumer = 'sales.sums')")
                .mapTo(Boolean.class)
                .one();
    }

    private boolean place() {
        return database.sql()
                        .createUpdate(
                                "insert into outbox_cursor (consumer) values ('sales.sums') on conflict do nothing")
                        .execute()
                == 1;
    }

    /** Forgets each stretch in which something changed, on every clock, and moves the cursor past what said so. */
    public void forget() {
        database.sql().createUpdate("with " + SoldSql.MOVED + """
                , clock as (select distinct zone from sales_sum where cut = 'KEPT'),
                stale as (
                  select distinct clock.zone, k.from_at
                  from moved m cross join clock cross join lateral (
                    select s.from_at, s.until_at from sales_sum s
                    where s.cut = 'KEPT' and s.zone = clock.zone and s.from_at <= m.at order by s.from_at desc limit 1) k
                  where m.at < k.until_at),
                gone as (delete from sales_sum s using stale t where s.zone = t.zone and s.from_at = t.from_at)
                update outbox_cursor set xid = pg_snapshot_xmin(pg_current_snapshot()) where consumer = 'sales.sums'""").execute();
    }

    /**
     * Where there are no sums, the newest first, each within one day.
     *
     * @param days when each begins, and at last when the last one ends
     */
    public List<Part> missing(ZoneId zone, List<Instant> days) {
        return database.sql()
                .createQuery("""
                        with day as (
                          select at as from_at, lead(at) over (order by at) as until_at from unnest(cast(:days as timestamptz[])) day (at)),
                        gap as (
                          select from_at, until_at from (
                            select until_at as from_at, lead(from_at, 1, cast(:until as timestamptz)) over (order by from_at, until_at) as until_at
                            from (select from_at, until_at from sales_sum
                                  where cut = 'KEPT' and zone = :zone and from_at >= :from and until_at <= :until
                                  union all select cast(:from as timestamptz), cast(:from as timestamptz)) edge) gap
                          where from_at < until_at),
                        paid as (
                          select g.from_at, date_trunc('day', o.paid_at, :zone) as day, count(*) as orders
                          from gap g cross join lateral (
                            select paid_at from orders where paid_at >= g.from_at and paid_at < g.until_at offset 0) o
                          group by 1, 2)
                        select greatest(g.from_at, d.from_at) as from_at, least(g.until_at, d.until_at) as until_at,
                               coalesce(p.orders, 0) as orders
                        from gap g join day d on d.from_at < g.until_at and d.until_at > g.from_at
                        left join paid p on p.from_at = g.from_at and p.day = d.from_at
                        order by 1 desc""")
                .bindArray("days", String.class, texts(days, day -> day))
                .bind("from", days.getFirst())
                .bind("until", days.getLast())
                .bind("zone", zone.getId())
                .mapTo(Part.class)
                .list();
    }

    /** Adds them up. One with many orders is cut at each hour, and at each thousandth order. */
    public void add(ZoneId zone, List<Part> parts) {
        database.sql()
                .createUpdate(
                        """
                        insert into sales_sum
                          (zone, from_at, until_at, cut, event_id, product_id, label, currency, orders, tickets, gross_minor, tax_minor)
                        with part as (
                          select * from unnest(cast(:froms as timestamptz[]), cast(:untils as timestamptz[]), cast(:busy as boolean[]))
                            part (from_at, until_at, busy)),
                        mark as (
                          select from_at, until_at, from_at as at from part
                          union
                          select p.from_at, p.until_at, hour.at from part p cross join lateral generate_series(
                            date_trunc('hour', p.from_at, :zone) + interval '1 hour', p.until_at - interval '1 microsecond',
                            interval '1 hour') hour (at)
                          where p.busy
                          union
                          select from_at, until_at, paid_at from (
                            select p.from_at, p.until_at, o.paid_at, row_number() over (partition by p.from_at order by o.paid_at) as n
                            from part p cross join lateral (
                              select paid_at from orders where paid_at >= p.from_at and paid_at < p.until_at offset 0) o
                            where p.busy) one
                          where n % :stretch = 0),
                        span as materialized (
                          select at as from_at, lead(at, 1, until_at) over (partition by from_at order by at) as until_at from mark),
                        """ + SoldSql.SOLD.formatted("s.from_at") + ", " + SoldSql.CUTS + ", " + SoldSql.BOOKED + """
                        select :zone, from_at, until_at, 'KEPT', null, null, '', '', 0, 0, 0, 0 from span
                        union all
                        select :zone, bar, null, cut, event_id, product_id, label, currency, orders, tickets, gross_minor, tax_minor
                        from cuts
                        union all
                        select :zone, bar, null, 'BOOKED', null, null, account, currency, 0, 0, minor, 0 from booked""")
                .bindArray("froms", String.class, texts(parts, Part::fromAt))
                .bindArray("untils", String.class, texts(parts, Part::untilAt))
                .bindArray("busy", String.class, texts(parts, Part::busy))
                .bind("stretch", STRETCH)
                .bind("zone", zone.getId())
                .execute();
    }

    /** On whose clocks there are sums. */
    public List<ZoneId> zones() {
        return database.sql()
                .createQuery("select distinct zone from sales_sum where cut = 'KEPT'")
                .mapTo(String.class)
                .map(ZoneId::of)
                .list();
    }

    /** Nothing was paid before. */
    public Optional<Instant> firstOrder() {
        return database.sql()
                .createQuery("select created_at from orders order by created_at, id limit 1")
                .mapTo(Instant.class)
                .findOne();
    }

    private static <T> List<String> texts(List<T> all, Function<T, Object> text) {
        return all.stream().map(text.andThen(Object::toString)).toList();
    }
}

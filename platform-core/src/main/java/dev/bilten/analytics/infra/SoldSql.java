package dev.bilten.analytics.infra;

/** The parts that the statements about sales are made of, so that all of them add up the same rows. */
final class SoldSql {
    /**
     * One row for each ticket and each fee; what an order consists of is what the books have for it (decision 0010). The
     * caller says {@code span}, the stretches of time, and by what moment a row is told apart. A stretch is looked up by
     * itself: together they would be taken for half of the table.
     */
    static final String SOLD = """
            paid as (
              select %s as bar, o.id, o.code, o.event_id, o.paid_at, o.currency, o.channel, coalesce(h.via, '') as via
              from span s cross join lateral (
                select id, code, event_id, hold_id, paid_at, currency, channel from orders
                where paid_at >= s.from_at and paid_at < s.until_at and not test
                  and state in ('PAID', 'CANCELLED_WITH_FEE') offset 0) o
              left join hold h on h.id = o.hold_id),
            sold as (
              select o.bar, o.id, o.code, o.paid_at, o.currency, o.channel, o.via, p.event_id, p.product_id, p.number,
                     p.tax_rate, p.price_minor as gross, p.tax_minor as tax, 1 as tickets
              from paid o join order_position p on p.order_id = o.id and p.state = 'ACTIVE'
              union all
              select o.bar, o.id, o.code, o.paid_at, o.currency, o.channel, o.via, o.event_id, null, 0,
                     f.tax_rate, f.amount_minor, f.tax_minor, 0
              from paid o join order_fee f on f.order_id = o.id and f.state = 'ACTIVE' and not f.absorbed)
            """;

    /** The rows of {@code sales_sum}, told apart by {@code bar}. */
    static final String CUTS = """
            cuts as (
              select bar,
                     case grouping(product_id, channel, via, tax_rate)
                       when 15 then 'TOTAL' when 7 then 'PRODUCT' when 11 then 'CHANNEL' when 13 then 'LINK' else 'TAX' end as cut,
                     event_id, product_id, coalesce(channel, via, cast(trim_scale(tax_rate) as text), '') as label, currency,
                     count(distinct id) as orders, sum(tickets) as tickets,
                     cast(sum(gross) as bigint) as gross_minor, cast(sum(tax) as bigint) as tax_minor
              from sold
              group by grouping sets ((bar, currency), (bar, currency, channel), (bar, currency, via), (bar, currency, tax_rate),
                (bar, currency, event_id), (bar, currency, event_id, product_id), (bar, currency, event_id, channel),
                (bar, currency, event_id, via), (bar, currency, event_id, tax_rate)))
            """;

    /** What came onto each account; not the buyers' own, which only says what is on its way, and nothing of a test. */
    static final String BOOKED = """
            booked as (
              select s.from_at as bar, l.account, l.currency, cast(sum(l.amount_minor) as bigint) as minor
              from span s cross join lateral (
                select account, currency, amount_minor, reference from ledger_entry
                where at >= s.from_at and at < s.until_at and account <> 'buyers' offset 0) l
              where not exists (select from payment p where p.reference = l.reference and p.test)
              group by s.from_at, l.account, l.currency)
            """;

    /**
     * The moments whose figures may have changed since the sums were made: of every message that was published since, and
     * when its order was paid; of one that was taken up again also when it had been paid before.
     */
    static final String MOVED = """
            news as (
              select o.at, o.type, cast(o.payload ->> 'order' as uuid) as order_id
              from outbox_cursor c join outbox o on o.xid >= c.xid
              where c.consumer = 'sales.sums' and (o.type like 'order.%' or o.type like 'payment.%')),
            moved as (
              select at from news
              union select o.paid_at from news n join orders o on o.id = n.order_id where o.paid_at is not null
              union select a.at from news n
                join audit_entry a on a.object_type = 'order' and a.object_id = cast(n.order_id as text)
                where n.type = 'order.reactivated')
            """;

    private SoldSql() {}
}

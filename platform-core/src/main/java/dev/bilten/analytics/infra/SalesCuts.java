package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.Booked;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was sold and what was booked: sums where there are any that still hold, and the rows where there are none. One
 * statement each, so that both are of the same moment.
 */
@Service
public class SalesCuts {
    /** {@code fresh}: the stretches whose sums hold; {@code span}: the time between them. */
    static final String FRESH = "with " + SoldSql.MOVED + """
            , stale as (
              select distinct k.from_at
              from moved m cross join lateral (
                select s.from_at, s.until_at from sales_sum s
                where s.cut = 'KEPT' and s.zone = :zone and s.from_at <= m.at order by s.from_at desc limit 1) k
              where m.at < k.until_at),
            fresh as materialized (
              select s.from_at, s.until_at from sales_sum s
              where s.cut = 'KEPT' and s.zone = :zone and s.from_at >= :from and s.until_at <= :until
                and date_trunc(:grain, s.from_at, :zone) = date_trunc(:grain, s.until_at - interval '1 microsecond', :zone)
                and exists (select from outbox_cursor where consumer = 'sales.sums')
                and not exists (select from stale t where t.from_at = s.from_at)),
            span as materialized (
              select from_at, until_at from (
                select until_at as from_at, lead(from_at, 1, cast(:until as timestamptz)) over (order by from_at, until_at) as until_at
                from (select from_at, until_at from fresh
                      union all select cast(:from as timestamptz), cast(:from as timestamptz)) edge) gap
              where from_at < until_at),
            """;

    private static final String SALES =
            FRESH + SoldSql.SOLD.formatted("date_trunc(:grain, o.paid_at, :zone)") + ", " + SoldSql.CUTS + """
            , figures as (
              select s.cut, date_trunc(:grain, s.from_at, :zone) as bar, s.event_id, s.product_id, s.label, s.currency,
                     s.orders, s.tickets, s.gross_minor, s.tax_minor
              from fresh f join sales_sum s on s.from_at = f.from_at
              where s.zone = :zone and s.cut not in ('KEPT', 'BOOKED')
              union all
              select cut, bar, event_id, product_id, label, currency, orders, tickets, gross_minor, tax_minor from cuts),
            asked as (
              select cut, case when cut = 'TOTAL' and event_id is not distinct from cast(:event as uuid) then bar end as bar,
                     event_id, product_id, label, currency, cast(sum(orders) as bigint) as orders,
                     cast(sum(tickets) as bigint) as tickets, cast(sum(gross_minor) as bigint) as gross,
                     cast(sum(tax_minor) as bigint) as tax
              from figures
              where event_id = cast(:event as uuid)
                 or cast(:event as uuid) is null and (event_id is null or cut in ('TOTAL', 'PRODUCT'))
              group by 1, 2, 3, 4, 5, 6)
            select a.*, e.title as event, p.name as product
            from asked a left join event e on e.id = a.event_id left join product p on p.id = a.product_id
            order by a.gross desc, a.tickets desc, a.currency, a.label, a.bar""";

    private static final String ACCOUNTS = FRESH + SoldSql.BOOKED + """
            select account, currency, cast(sum(minor) as bigint) as minor
            from (select s.label as account, s.currency, s.gross_minor as minor
                  from fresh f join sales_sum s on s.from_at = f.from_at where s.zone = :zone and s.cut = 'BOOKED'
                  union all select account, currency, minor from booked) entry
            group by account, currency order by currency, account""";

    private final Database database;

    @Inject
    public SalesCuts(Database database) {
        this.database = database;
    }

    /** What a row is a sum of. Of a total, the part of one bar of the chart; or all that one event has of it. */
    public enum Cut {
        TOTAL,
        PRODUCT,
        CHANNEL,
        LINK,
        TAX
    }

    /** @param label the channel, link or rate */
    public record Row(
            Cut cut,
            @Nullable Instant bar,
            @Nullable UUID eventId,
            @Nullable UUID productId,
            String label,
            @Nullable Text event,
            @Nullable Text product,
            Currency currency,
            long orders,
            long tickets,
            long gross,
            long tax) {
        public Sum sum() {
            return new Sum(orders, tickets, new Money(gross, currency), new Money(tax, currency));
        }
    }

    /** All cuts in one reading, each with the largest first. */
    public List<Row> of(Optional<EventId> event, Period period) {
        return database.sql()
                .createQuery(SALES)
                .bind("event", event.map(EventId::value).orElse(null))
                .bind("from", period.begin())
                .bind("until", period.end())
                .bind("grain", period.grain().name().toLowerCase(Locale.ROOT))
                .bind("zone", period.zone().getId())
                .mapTo(Row.class)
                .list();
    }

    public Optional<Instant> firstSale(EventId event) {
        return database.sql()
                .createQuery("""
                        select min(o.paid_at) from orders o
                        where o.paid_at is not null and not o.test and o.state in ('PAID', 'CANCELLED_WITH_FEE')
                          and exists (select from order_position p where p.order_id = o.id and p.event_id = :event)""")
                .bind("event", event.value())
                .mapTo(Instant.class)
                .findFirst();
    }

    public record Entry(String account, Currency currency, long minor) {
        Booked booked() {
            // a double entry has money that comes in on one side, and what it came for on the other
            return new Booked(account, new Money(account.startsWith("gateway:") ? minor : -minor, currency));
        }
    }

    /** Without the buyers' own account, which only says what is still on its way. */
    public List<Booked> booked(Period period) {
        return database.sql()
                .createQuery(ACCOUNTS)
                .bind("from", period.begin())
                .bind("until", period.end())
                .bind("grain", "day")
                .bind("zone", period.zone().getId())
                .mapTo(Entry.class)
                .map(Entry::booked)
                .list();
    }
}

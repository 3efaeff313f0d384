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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up, and only reads, what was sold and what was booked. */
@Service
public class SalesCuts {
    /** One row for each ticket and each fee; what an order consists of is what the books have for it (decision 0010). */
    static final String SOLD = """
            with paid as (
              select o.id, o.code, o.event_id, o.paid_at, o.currency, o.channel, coalesce(h.via, '') as via
              from orders o left join hold h on h.id = o.hold_id
              where o.paid_at >= :from and o.paid_at < :until and not o.test and o.state in ('PAID', 'CANCELLED_WITH_FEE')),
            sold as (
              select o.id, o.code, o.paid_at, o.currency, o.channel, o.via, p.event_id, p.product_id, p.number,
                     p.tax_rate, p.price_minor as gross, p.tax_minor as tax, 1 as tickets
              from paid o join order_position p on p.order_id = o.id and p.state = 'ACTIVE'
              union all
              select o.id, o.code, o.paid_at, o.currency, o.channel, o.via, o.event_id, null, 0,
                     f.tax_rate, f.amount_minor, f.tax_minor, 0
              from paid o join order_fee f on f.order_id = o.id and f.state = 'ACTIVE' and not f.absorbed)
            """;

    private final Database database;

    @Inject
    public SalesCuts(Database database) {
        this.database = database;
    }

    /** By what a row is told apart, as {@code grouping} numbers it: a bit for each column that is added up. */
    public enum Cut {
        TOTAL(0b111111),
        TIME(0b011111),
        EVENT(0b101111),
        PRODUCT(0b100111),
        CHANNEL(0b111011),
        LINK(0b111101),
        TAX(0b111110);

        private final int bits;

        Cut(int bits) {
            this.bits = bits;
        }
    }

    public record Row(
            int cut,
            @Nullable Instant bar,
            @Nullable UUID eventId,
            @Nullable UUID productId,
            @Nullable String channel,
            @Nullable String via,
            @Nullable BigDecimal taxRate,
            @Nullable Text event,
            @Nullable Text product,
            Currency currency,
            long orders,
            long tickets,
            long gross,
            long tax) {
        public boolean is(Cut wanted) {
            return cut == wanted.bits;
        }

        public Sum sum() {
            return new Sum(orders, tickets, new Money(gross, currency), new Money(tax, currency));
        }
    }

    /** All cuts in one reading, each with the largest first. */
    public List<Row> of(Optional<EventId> event, Period period) {
        return database.sql()
                .createQuery(SOLD + """
                        , cuts as (
                          select cast(grouping(bar, event_id, product_id, channel, via, tax_rate) as int) as cut, bar, event_id, product_id,
                                 channel, via, tax_rate, currency, count(distinct id) as orders, sum(tickets) as tickets,
                                 cast(sum(gross) as bigint) as gross, cast(sum(tax) as bigint) as tax
                          from (select *, date_trunc(:grain, paid_at, :zone) as bar from sold
                                where cast(:event as uuid) is null or event_id = cast(:event as uuid)) row
                          group by grouping sets ((currency), (currency, bar), (currency, event_id),
                            (currency, event_id, product_id), (currency, channel), (currency, via), (currency, tax_rate)))
                        select c.*, e.title as event, p.name as product
                        from cuts c left join event e on e.id = c.event_id left join product p on p.id = c.product_id
                        order by c.gross desc, c.tickets desc, c.currency, c.tax_rate, c.channel, c.via, c.bar""")
                .bind("event", event.map(EventId::value).orElse(null))
                .bind("from", period.begin())
                .bind("until", period.end())
                .bind("grain", period.grain().name().toLowerCase(Locale.ROOT))
                .bind("zone", period.zone().getId())
                .mapTo(Row.class)
                .list();
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
                .createQuery("""
                        select l.account, l.currency, cast(sum(l.amount_minor) as bigint) as minor
                        from ledger_entry l
                        where l.at >= :from and l.at < :until and l.account <> 'buyers'
                          and not exists (select from orders o where o.id = l.reference and o.test)
                        group by l.account, l.currency order by l.currency, l.account""")
                .bind("from", period.begin())
                .bind("until", period.end())
                .mapTo(Entry.class)
                .map(Entry::booked)
                .list();
    }
}

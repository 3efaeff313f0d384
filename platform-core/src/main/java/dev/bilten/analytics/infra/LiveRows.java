package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.OverviewFigures.LatestOrder;
import dev.bilten.analytics.api.OverviewFigures.Scans;
import dev.bilten.analytics.api.Sales;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Reads, and only reads, the tables of selling and of the door, for figures that are true this very second. */
@Service
public class LiveRows {
    private final Database database;

    @Inject
    public LiveRows(Database database) {
        this.database = database;
    }

    public record PerCurrency(Currency currency, long orders, long tickets, long amount) {}

    public record OrderRow(
            OrderId id,
            String code,
            OrderState state,
            String name,
            Text event,
            int tickets,
            long totalMinor,
            Currency currency,
            Instant createdAt) {
        LatestOrder view() {
            return new LatestOrder(id, code, state, name, event, tickets, new Money(totalMinor, currency), createdAt);
        }
    }

    /** From the one moment on, and before or at the other. */
    public Sales paid(Instant from, Instant to) {
        var rows = database.sql()
                .createQuery("""
                        select o.currency, count(*) as orders, sum(o.total_minor) as amount,
                               sum((select count(*) from order_position p
                                    where p.order_id = o.id and p.state = 'ACTIVE')) as tickets
                        from orders o where o.state = 'PAID' and not o.test and o.paid_at between :from and :to
                        group by o.currency order by o.currency""")
                .bind("from", from)
                .bind("to", to)
                .mapTo(PerCurrency.class)
                .list();
        return new Sales(
                rows.stream().mapToLong(PerCurrency::orders).sum(),
                rows.stream().mapToLong(PerCurrency::tickets).sum(),
                rows.stream()
                        .map(row -> new Money(row.amount(), row.currency()))
                        .toList());
    }

    public Scans scansSince(Instant since) {
        return database.sql()
                .createQuery("""
                        select count(*) filter (where result = 'ENTERED') as entered,
                               count(*) filter (where result not in ('ENTERED', 'LEFT')) as refused
                        from scan s where at >= :since
                          and not exists (select from ticket t join orders o on o.id = t.order_id
                                          where t.id = s.ticket_id and o.test)""")
                .bind("since", since)
                .mapTo(Scans.class)
                .one();
    }

    public List<LatestOrder> latest(int most) {
        return database.sql().createQuery("""
                        select o.id, o.code, o.state, o.name, e.title as event, o.total_minor, o.currency, o.created_at,
                               (select count(*) from order_position p where p.order_id = o.id) as tickets
                        from orders o join event e on e.id = o.event_id
                        where not o.test order by o.created_at desc, o.id desc limit :most""").bind("most", most).mapTo(OrderRow.class).stream()
                .map(OrderRow::view)
                .toList();
    }
}

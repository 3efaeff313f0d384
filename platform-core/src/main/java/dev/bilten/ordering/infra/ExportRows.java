package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderWeight;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Many orders at once, for files and for acts on all of them. */
@Service
public class ExportRows {
    private final Database database;

    @Inject
    public ExportRows(Database database) {
        this.database = database;
    }

    public record Row(
            String code,
            OrderState state,
            boolean test,
            Instant createdAt,
            Optional<Instant> paidAt,
            String name,
            String email,
            String locale,
            String channel,
            Text title,
            String further,
            int tickets,
            String currency,
            long totalMinor,
            long taxMinor,
            long owedMinor) {
        List<Object> cells() {
            var own = title.in(locale.substring(0, 2));
            return List.of(
                    code,
                    state.name(),
                    test ? "yes" : "no",
                    createdAt.toString(),
                    paidAt.map(Instant::toString).orElse(""),
                    name,
                    Buyer.shown(email),
                    locale,
                    channel,
                    further.isEmpty() ? own : own + "; " + further,
                    (long) tickets,
                    currency,
                    major(totalMinor),
                    major(taxMinor),
                    major(owedMinor));
        }

        private BigDecimal major(long minor) {
            return Money.of(minor, currency).major();
        }
    }

    /** The newest first, whatever order they are named in. */
    public List<List<Object>> of(List<UUID> orders) {
        return database.sql()
                .createQuery("""
                        select o.code, o.state, o.test, o.created_at, o.paid_at, o.name, o.email, o.locale, o.channel, e.title,
                               coalesce((select string_agg(coalesce(f.title ->> 'en', f.slug), '; ') from order_event x
                                         join event f on f.id = x.event_id where x.order_id = o.id), '') as further,
                               (select count(*) from order_position p where p.order_id = o.id and p.state = 'ACTIVE') as tickets,
                               o.currency, o.total_minor, o.tax_minor, o.owed_minor
                        from orders o join event e on e.id = o.event_id
                        where o.id = any(:orders) order by o.created_at desc, o.id desc""")
                .bindArray("orders", UUID.class, orders.toArray())
                .mapTo(Row.class)
                .map(Row::cells)
                .list();
    }

    /** One of which something may be open. */
    public record Open(UUID id, OrderState state, String currency, int tickets, long totalMinor, long owedMinor) {}

    public List<Open> open(List<UUID> orders) {
        return database.sql()
                .createQuery("""
                        select o.id, o.state, o.currency, o.total_minor, o.owed_minor,
                               (select count(*) from order_position p where p.order_id = o.id and p.state = 'ACTIVE') as tickets
                        from orders o where o.id = any(:orders)
                          and (o.state = 'PENDING' or o.state = 'PAID' and o.owed_minor > 0)""")
                .bindArray("orders", UUID.class, orders.toArray())
                .mapTo(Open.class)
                .list();
    }

    public List<OrderWeight> weigh(List<UUID> orders) {
        return database.sql()
                .createQuery("""
                        select o.state, o.currency, count(*) as orders,
                               sum((select count(*) from order_position p where p.order_id = o.id and p.state = 'ACTIVE')) as tickets,
                               sum(o.total_minor) as total_minor, sum(o.owed_minor) as owed_minor,
                               coalesce(sum((select sum(f.amount_minor) from order_fee f
                                             where f.order_id = o.id and o.state = 'PAID' and f.state = 'ACTIVE'
                                               and f.kind = 'CANCELLATION' and not f.absorbed)), 0) as retained_minor
                        from orders o where o.id = any(:orders) and o.state in ('REQUESTED', 'PENDING', 'PAID')
                        group by o.state, o.currency order by o.state, o.currency""")
                .bindArray("orders", UUID.class, orders.toArray())
                .mapTo(OrderWeight.class)
                .list();
    }
}

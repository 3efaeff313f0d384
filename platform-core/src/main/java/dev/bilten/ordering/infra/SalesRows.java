package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Sales;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event sold, added up. */
@Service
public class SalesRows {
    private final Database database;

    @Inject
    public SalesRows(Database database) {
        this.database = database;
    }

    public record Row(
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            boolean paid,
            boolean beyond,
            int count) {
        Sales.Given given() {
            var item = new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId));
            return new Sales.Given(item, paid, beyond, count);
        }
    }

    /** Orders of the event as their first or a further one, tests or not. */
    public int orders(EventId event, boolean test) {
        return database.sql()
                .createQuery("""
                        select cast(count(*) as int) from orders o
                        where o.test = :test and (o.event_id = :event or exists (
                          select from order_event e where e.order_id = o.id and e.event_id = :event))""")
                .bind("event", event)
                .bind("test", test)
                .mapTo(Integer.class)
                .one();
    }

    public Sales.Begun begun(EventId event) {
        return database.sql()
                .createQuery("""
                        select cast((select count(distinct h.id) from hold h join hold_line l on l.hold_id = h.id
                                     where l.event_id = :event and h.state = 'ACTIVE') as int) as carts,
                               cast((select count(*) from orders o
                                     where not o.test and o.state in ('REQUESTED', 'PENDING')
                                       and (o.event_id = :event or exists (
                                         select from order_event e
                                         where e.order_id = o.id and e.event_id = :event))) as int) as unpaid""")
                .bind("event", event)
                .mapTo(Sales.Begun.class)
                .one();
    }

    public List<Sales.Given> given(EventId event) {
        return database.sql()
                .createQuery("""
                        select product_id, variation_id, date_id, paid, beyond, cast(sum(n) as int) as count from (
                          select p.product_id, p.variation_id, p.date_id,
                                 o.state not in ('REQUESTED', 'PENDING') as paid, p.pot = 'BEYOND' as beyond, 1 as n
                          from order_position p join orders o on o.id = p.order_id
                          where p.event_id = :event and p.state = 'ACTIVE'
                            and o.state in ('REQUESTED', 'PENDING', 'PAID')
                          union all
                          select l.product_id, l.variation_id, l.date_id, false, l.pot = 'BEYOND', l.quantity
                          from hold_line l join hold h on h.id = l.hold_id
                          where l.event_id = :event and h.state = 'ACTIVE') taken
                        group by product_id, variation_id, date_id, paid, beyond""")
                .bind("event", event)
                .mapTo(Row.class)
                .map(Row::given)
                .list();
    }
}

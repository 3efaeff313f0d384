package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The events of orders. */
@Service
public class OrderEvents {
    private final Database database;

    @Inject
    public OrderEvents(Database database) {
        this.database = database;
    }

    public Set<EventId> ofCode(String code) {
        return database.sql()
                .createQuery("""
                        with o as (select id, event_id from orders where code = :code)
                        select event_id from o
                        union select x.event_id from order_event x join o on o.id = x.order_id
                        union select p.event_id from order_position p join o on o.id = p.order_id""")
                .bind("code", code)
                .mapTo(EventId.class)
                .set();
    }

    public boolean within(Collection<OrderId> ids, Set<EventId> events) {
        var wanted = ids.stream().map(OrderId::value).distinct().toList();
        var query = database.sql()
                .createQuery("select count(*) from orders o where o.id = any(:ids) and " + OnlyOf.CONDITION)
                .bindArray("ids", UUID.class, wanted);
        OnlyOf.bind(query, events);
        return query.mapTo(Integer.class).one() == wanted.size();
    }
}

package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders of a test, which alone may be deleted. */
@Service
public class TestOrders {
    /** In the order of their references; the order itself goes last but for its hold. */
    private static final List<String> PARTS =
            List.of("answer", "order_note", "order_fee", "order_event", "order_position");

    private final Database database;

    @Inject
    public TestOrders(Database database) {
        this.database = database;
    }

    /** Those of the event, locked. */
    public List<OrderId> of(EventId event) {
        return database.sql()
                .createQuery("""
                        select id from orders o where o.test and (o.event_id = :event or exists (
                          select from order_event e where e.order_id = o.id and e.event_id = :event))
                        order by id for update""")
                .bind("event", event)
                .mapTo(OrderId.class)
                .list();
    }

    /** Says itself that they are a test: no caller can delete another one. */
    public int delete(Collection<OrderId> orders) {
        var ids = orders.stream().map(OrderId::value).toList();
        leaveFiles(ids);
        for (var part : PARTS) {
            database.sql()
                    .createUpdate("delete from " + part
                            + " where order_id in (select id from orders where id = any(:ids) and test)")
                    .bindArray("ids", UUID.class, ids)
                    .execute();
        }
        var holds = database.sql()
                .createQuery("delete from orders where id = any(:ids) and test returning hold_id")
                .bindArray("ids", UUID.class, ids)
                .map((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
        var used = holds.stream().flatMap(Optional::stream).toList();
        database.sql()
                .createUpdate("delete from hold_line where hold_id = any(:holds)")
                .bindArray("holds", UUID.class, used)
                .execute();
        database.sql()
                .createUpdate("delete from hold where id = any(:holds) and files = '[]'")
                .bindArray("holds", UUID.class, used)
                .execute();
        return holds.size();
    }

    /** Objects cannot be deleted in a transaction: their holds stay and name them, until a sweep has deleted them. */
    private void leaveFiles(List<UUID> orders) {
        database.sql().createUpdate("""
                        update hold h set files = sent.files, state = 'RELEASED'
                        from (select o.hold_id, jsonb_agg(jsonb_build_object(
                                'position', -1, 'question', a.question_id, 'name', '', 'ref', a.file)) as files
                              from orders o join answer a on a.order_id = o.id
                              where o.id = any(:ids) and o.test and a.file is not null
                              group by o.hold_id) sent
                        where h.id = sent.hold_id""").bindArray("ids", UUID.class, orders).execute();
    }
}

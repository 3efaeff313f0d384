package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** In which order things of an event stand beside each other. */
@Service
public class Shelf {
    private final Database database;

    @Inject
    public Shelf(Database database) {
        this.database = database;
    }

    /** Those that stand beside each other; variations beside those of the same product. */
    public enum Row {
        CATEGORIES("category t where t.event_id = :event"),
        PRODUCTS("product t where t.event_id = :event"),
        VARIATIONS("""
                variation t where t.product_id = (select v.product_id from variation v join product p on p.id = v.product_id
                                                  where v.id = :one and p.event_id = :event)""");

        private final String from;

        Row(String from) {
            this.from = from;
        }

        private String table() {
            return from.substring(0, from.indexOf(' '));
        }
    }

    /** All beside this one, in their order; locked. None when it is not there. */
    public List<UUID> beside(Row row, EventId event, UUID one) {
        var all = database.sql()
                .createQuery("select t.id from " + row.from
                        + " and cast(:one as uuid) is not null order by t.place, t.id for update of t")
                .bind("event", event)
                .bind("one", one)
                .mapTo(UUID.class)
                .list();
        return all.contains(one) ? all : List.of();
    }

    /** As they stand in the list. */
    public void arrange(Row row, List<UUID> ids) {
        database.sql()
                .createUpdate("update " + row.table() + """
                         t set place = n.place from unnest(cast(:ids as uuid[])) with ordinality as n (id, place)
                        where t.id = n.id""")
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}

package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Orders with a VAT number of which VIES has not said anything yet. */
@Service
public class UnprovedOrders {
    private final Database database;

    @Inject
    public UnprovedOrders(Database database) {
        this.database = database;
    }

    /** About which it is to be asked by now, the longest waiting first. */
    public List<OrderId> due(Instant now, int limit) {
        return database.sql()
                .createQuery("""
                        select id from orders where invoice_to #>> '{vatCheck,askAt}' <= :now
                        order by invoice_to #>> '{vatCheck,askAt}' limit :limit""")
                .bind("now", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .bind("limit", limit)
                .mapTo(OrderId.class)
                .list();
    }
}

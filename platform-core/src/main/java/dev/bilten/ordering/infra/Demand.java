package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.domain.FirstSoMany;
import dev.bilten.ordering.domain.Request;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Counts what holds and orders that are not over have, for prices and limits that depend on it. */
@Service
public class Demand {
    private final Database database;

    @Inject
    public Demand(Database database) {
        this.database = database;
    }

    public record Row(ProductId productId, long n) {}

    public record Own(ProductId productId, int n) {}

    /** One after the other until the end of the transaction: the numbers they look at are then each other's. */
    public void oneAtATime(EventId event, String what) {
        // the schema is in the key: no organizer ever waits for another
        database.sql()
                .createQuery("select 1 from (select pg_advisory_xact_lock("
                        + "hashtextextended(current_schema || ':' || :event || ':' || :what, 0))) as locked")
                .bind("event", event.toString())
                .bind("what", what)
                .mapTo(Integer.class)
                .one();
    }

    /** What {@link FirstSoMany} says of lines, of all that is written down. */
    public Request.Sold of(FirstSoMany counted) {
        var found = new HashMap<ProductId, Long>();
        database.sql()
                .createQuery("""
                        select product_id, sum(n) as n from (
                          select p.product_id, count(*) as n
                          from order_position p join orders o on o.id = p.order_id
                          where p.product_id = any(:products) and p.state = 'ACTIVE'
                            and o.state in ('REQUESTED', 'PENDING', 'PAID')
                            and not p.contained
                            and (p.parent_id is null or p.listed_minor > 0 or p.product_id = any(:free))
                          group by p.product_id
                          union all
                          select l.product_id, sum(l.quantity)
                          from hold_line l join hold h on h.id = l.hold_id
                          where l.product_id = any(:products) and h.state = 'ACTIVE'
                            and not l.contained
                            and (l.parent is null or l.listed_minor > 0 or l.product_id = any(:free))
                          group by l.product_id) as taken
                        group by product_id""")
                .bindArray("products", UUID.class, ids(counted.products()))
                .bindArray("free", UUID.class, ids(counted.free()))
                .mapTo(Row.class)
                .forEach(row -> found.put(row.productId(), row.n()));
        return new Request.Sold(counted, found);
    }

    private static Object[] ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::value).toArray();
    }

    public record Owned(String person, ProductId productId, int n) {}

    /** One e-mail address, however it is written. */
    public static String person(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** What each of these e-mail addresses has of these products of an event, in orders that are not over; by {@link #person}. */
    public Map<String, Map<ProductId, Integer>> ofEach(
            Collection<String> emails, EventId event, Collection<ProductId> products) {
        var found = new HashMap<String, Map<ProductId, Integer>>();
        database.sql()
                .createQuery("""
                        select lower(o.email) as person, p.product_id, cast(count(*) as int) as n
                        from orders o join order_position p on p.order_id = o.id
                        where lower(o.email) = any(:people) and o.state in ('REQUESTED', 'PENDING', 'PAID')
                          and p.event_id = :event and p.state = 'ACTIVE' and p.product_id = any(:products)
                        group by lower(o.email), p.product_id""")
                .bindArray(
                        "people",
                        String.class,
                        emails.stream().map(Demand::person).distinct().toArray())
                .bind("event", event)
                .bindArray("products", UUID.class, ids(products))
                .mapTo(Owned.class)
                .forEach(row -> found.computeIfAbsent(row.person(), _ -> new HashMap<>())
                        .put(row.productId(), row.n()));
        return found;
    }

    /** What one e-mail address has of these products of an event, in orders that are not over. */
    public Map<ProductId, Integer> of(String email, EventId event, Collection<ProductId> products) {
        var found = new HashMap<ProductId, Integer>();
        database.sql()
                .createQuery("""
                        select p.product_id, cast(count(*) as int) as n
                        from orders o join order_position p on p.order_id = o.id
                        where lower(o.email) = lower(:email) and o.state in ('REQUESTED', 'PENDING', 'PAID')
                          and p.event_id = :event and p.state = 'ACTIVE' and p.product_id = any(:products)
                        group by p.product_id""")
                .bind("email", email)
                .bind("event", event)
                .bindArray("products", UUID.class, ids(products))
                .mapTo(Own.class)
                .forEach(row -> found.put(row.productId(), row.n()));
        return found;
    }
}

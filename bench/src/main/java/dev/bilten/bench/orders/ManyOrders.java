package dev.bilten.bench.orders;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.sale.OrderCodes;
import dev.bilten.bench.stage.Databases;
import java.util.List;

/**
 * Orders of a year, loaded in SQL: three events, one to three tickets each, a name and an address that differ, most of
 * them paid.
 */
final class ManyOrders {
    private static final String FIRST_NAMES =
            "'{Sara,Omar,Lena,Jonas,Mona,Karim,Nadia,Felix,Hana,Youssef,Clara,Tarek,Ida,Samir,Greta,Amal}'::text[]";
    private static final String LAST_NAMES =
            "'{Haddad,Schmidt,Mansour,Weber,Khalil,Fischer,Nasser,Wagner,Farouk,Becker,Saleh,Hoffmann,Aziz,Koch,Rahman,Wolf}'::text[]";

    private ManyOrders() {}

    /** @param events the first of them has most of the orders */
    static void load(Databases databases, String schema, List<String> events, int count) {
        if (events.size() != 3) {
            throw new BenchFailed("The load is made for three events.");
        }
        var list = "'{" + String.join(",", events) + "}'::uuid[]";
        databases.run(
                "set search_path = " + schema + ", public; set session_replication_role = replica; "
                        + """
                insert into orders (id, code, secret, event_id, state, email, name, locale, channel, currency,
                                    total_minor, tax_minor, created_at, expires_at, paid_at)
                select uuidv7(at - now()), %s, replace(gen_random_uuid()::text, '-', ''),
                       (%s)[case when i / 7 %% 10 < 7 then 1 when i / 7 %% 10 < 9 then 2 else 3 end], state,
                       lower(first || '.' || last) || i || '@example.org', first || ' ' || last,
                       case when i %% 3 = 0 then 'ar' else 'en' end, case when i %% 20 = 0 then 'API' else 'SHOP' end,
                       'EUR', tickets * 2500, tickets * 399, at,
                       case when state = 'PENDING' then now() + interval '30 days' else at + interval '30 minutes' end,
                       case when state in ('PAID', 'CANCELLED') then at + interval '3 minutes' end
                from (select i, now() - (%d - i) * interval '31 seconds' as at, 1 + i %% 3 as tickets,
                             case when i %% 50 < 42 then 'PAID' when i %% 50 < 46 then 'EXPIRED'
                                  when i %% 50 < 49 then 'CANCELLED' else 'PENDING' end as state,
                             (%s)[1 + (i * 7919) %% 16] as first, (%s)[1 + (i * 104729 / 16) %% 16] as last
                      from generate_series(1::bigint, %d) i) made""".formatted(OrderCodes.sql("i"), list, count, FIRST_NAMES, LAST_NAMES, count),
                "set search_path = " + schema + ", public; set session_replication_role = replica; " + """
                insert into order_position (id, order_id, event_id, product_id, number, listed_minor, price_minor, tax_rate, tax_minor)
                select uuidv7(o.created_at - now()), o.id, o.event_id, p.id, n, 2500, 2500, 0.19, 399
                from orders o cross join lateral generate_series(1, o.total_minor / 2500) n
                join lateral (select id from product where event_id = o.event_id order by place, id limit 1) p on true""");
        for (var table : List.of("orders", "order_position")) {
            databases.run("vacuum (analyze) " + schema + "." + table);
        }
    }
}

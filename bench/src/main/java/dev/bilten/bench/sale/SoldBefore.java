package dev.bilten.bench.sale;

import dev.bilten.bench.stage.Databases;

/**
 * Tickets that were sold long before the run: orders, positions, payments, ledger and tickets in rows, so that the auditor finds nothing
 * and every table is as large as it would be.
 */
final class SoldBefore {
    private SoldBefore() {}

    static void load(Databases databases, String schema, String event, String product, int count) {
        var events = "'" + event + "'::uuid";
        var products = "'" + product + "'::uuid";
        databases.run("set search_path = " + schema + ", public; set session_replication_role = replica; "
                + """
                create temp table loaded as
                  select uuidv7(-i * interval '10 seconds') as id, i,
                         now() - i * interval '10 seconds' as at
                  from generate_series(1, %d) i;""".formatted(count) + """
                insert into orders (id, code, secret, event_id, state, email, name, locale, channel, currency,
                                    total_minor, tax_minor, created_at, expires_at, paid_at)
                  select id, %s, replace(gen_random_uuid()::text, '-', ''), %s, 'PAID',
                         'buyer' || i || '@example.org', 'Buyer ' || i, 'en', 'SHOP', 'EUR', 2500, 399, at,
                         at + interval '30 minutes', at from loaded;""".formatted(OrderCodes.sql("i"), events) + """
                insert into order_position (id, order_id, event_id, product_id, number, listed_minor, price_minor, tax_rate,
                                            tax_minor)
                  select id, id, %s, %s, 1, 2500, 2500, 0.19, 399 from loaded;""".formatted(events, products)
                + """
                insert into payment (id, reference, label, attempt_key, gateway, state, amount_minor, currency,
                                     created_at, settled_at)
                  select id, id, 'before', id::text, 'manual', 'SUCCEEDED', 2500, 'EUR', at, at from loaded;
                insert into ledger_entry (id, posting, account, amount_minor, currency, reference, at)
                  select uuidv7(), id, account, amount, 'EUR', id, at from loaded
                  cross join (values ('revenue:tickets', -2101), ('tax', -399), ('gateway:manual', 2500)) as side (account, amount);"""
                + """
                insert into ticket (id, order_id, position_id, event_id, product_id, number, secret, holder, state, issued_at)
                  select id, id, id, %s, %s, 1, replace(gen_random_uuid()::text, '-', ''), 'Buyer ' || i, 'VALID', at
                  from loaded;""".formatted(events, products) + """
                update quota set sold = sold + %d where id in (
                  select quota_id from quota_product where product_id = %s);
                drop table loaded;""".formatted(count, products));
        for (var table : new String[] {"orders", "order_position", "payment", "ledger_entry", "ticket", "quota"}) {
            databases.run("vacuum (analyze) " + schema + "." + table);
        }
    }
}

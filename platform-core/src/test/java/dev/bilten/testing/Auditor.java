package dev.bilten.testing;

import dev.bilten.kernel.TenantContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at an organizer's rows from outside and names what must never be: run after every test that sells. */
public final class Auditor {
    private static final Map<String, String> QUESTIONS = Map.of(
            "a quota is oversold", "select id from quota where size is not null and held + sold > size",
            "a quota's sold is not what paid orders have", """
                    select q.id from quota q where q.sold <> (
                      select count(*) from order_position p join orders o on o.id = p.order_id
                      join quota_product qp on qp.product_id = p.product_id
                      where qp.quota_id = q.id and o.state = 'PAID')""",
            "a quota's held is not what holds and unpaid orders have", """
                    select q.id from quota q where q.held <> (
                      select count(*) from order_position p join orders o on o.id = p.order_id
                      join quota_product qp on qp.product_id = p.product_id
                      where qp.quota_id = q.id and o.state = 'PENDING')
                      + (select coalesce(sum(l.quantity), 0) from hold_line l join hold h on h.id = l.hold_id
                         join quota_product qp on qp.product_id = l.product_id
                         where qp.quota_id = q.id and h.state = 'ACTIVE')""",
            "a posting does not balance",
                    "select posting from ledger_entry group by posting, currency having sum(amount_minor) <> 0",
            "a paid order has no money behind it", """
                    select o.id from orders o where o.state = 'PAID' and o.total_minor > (
                      select coalesce(sum(p.amount_minor), 0) from payment p
                      where p.reference = o.id and p.state = 'SUCCEEDED')""",
            "money was taken for an order that is over and does not go back", """
                    select o.id from orders o join payment p on p.reference = o.id and p.state = 'SUCCEEDED'
                    where o.state in ('EXPIRED', 'CANCELLED') and not exists (
                      select from refund r where r.payment_id = p.id)""");

    private Auditor() {}

    public static List<String> faults(TenantContext tenant) {
        return faults(TestDatabase.shared(), tenant);
    }

    public static List<String> faults(TestDatabase database, TenantContext tenant) {
        var faults = new ArrayList<String>();
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = " + tenant.schema());
            for (var question : QUESTIONS.entrySet()) {
                try (var rows = statement.executeQuery(question.getValue())) {
                    while (rows.next()) {
                        faults.add(question.getKey() + ": " + rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }
}

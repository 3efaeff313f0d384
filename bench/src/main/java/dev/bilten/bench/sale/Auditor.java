package dev.bilten.bench.sale;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.stage.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the books of an organizer after a sale. Every question counts what must not be there. */
public final class Auditor {
    /** The item {@code p} takes from the quota {@code q}; what was given out beyond a size is in no other number. */
    private static final String OF_THIS_QUOTA = """
            qp.quota_id = q.id and qp.product_id = p.product_id
            and (qp.variation_id is null or qp.variation_id = p.variation_id)
            and (q.date_id is null or q.date_id = p.date_id) and p.pot <> 'BEYOND'""";

    /** Each is one statement, so that it sees one moment, whatever still goes on. */
    private static final Map<String, String> QUESTIONS = questions();

    private Auditor() {}

    private static Map<String, String> questions() {
        var all = new LinkedHashMap<String, String>();
        all.put("oversold quotas", """
                select count(*) from quota
                where size is not null and held + sold + blocked + promised + allotted > size""");
        all.put("quotas whose sold is not what the paid orders say", """
                select count(*) from quota q where q.sold <> (
                  select count(*) from quota_product qp
                  join order_position p on %s
                  join orders o on o.id = p.order_id and o.state = 'PAID'
                  where p.state = 'ACTIVE')""".formatted(OF_THIS_QUOTA));
        all.put("quotas whose held is not what holds and unpaid orders say", """
                select count(*) from quota q where q.held <> (
                  select coalesce(sum(p.quantity), 0) from quota_product qp
                  join hold_line p on %s
                  join hold h on h.id = p.hold_id and h.state = 'ACTIVE') + (
                  select count(*) from quota_product qp
                  join order_position p on %s
                  join orders o on o.id = p.order_id and o.state in ('REQUESTED', 'PENDING')
                  where p.state = 'ACTIVE')""".formatted(
                        OF_THIS_QUOTA, OF_THIS_QUOTA));
        all.put("postings that do not sum to zero", """
                select count(*) from (
                  select 1 from ledger_entry group by posting, currency having sum(amount_minor) <> 0) unbalanced""");
        all.put("paid orders without their payment", """
                select count(*) from orders o where o.state = 'PAID' and o.total_minor > 0 and o.total_minor > (
                  select coalesce(sum(p.amount_minor), 0) from payment p
                  where p.reference = o.id and p.state = 'SUCCEEDED')""");
        all.put("orders paid twice and not given back", """
                select count(*) from (
                  select p.reference from payment p where p.state = 'SUCCEEDED'
                  and not exists (select from refund r where r.payment_id = p.id)
                  group by p.reference having count(*) > 1) twice""");
        all.put("captured payments whose order is not paid and nothing given back", """
                select count(*) from payment p join orders o on o.id = p.reference
                where p.state = 'SUCCEEDED' and o.state not in ('PAID', 'CANCELLED_WITH_FEE')
                and not exists (select from refund r where r.payment_id = p.id)""");
        all.put("orders whose revenue and tax in the books are not their total", """
                select count(*) from orders o
                where case when o.state in ('PAID', 'CANCELLED_WITH_FEE') then o.total_minor else 0 end <> (
                  select coalesce(-sum(l.amount_minor), 0) from ledger_entry l
                  where l.reference = o.id and (l.account = 'tax' or l.account like 'revenue:%'))""");
        return all;
    }

    /**
     * @param schemas of the organizers who sold
     * @throws BenchFailed with what was found; otherwise it has printed that there is nothing
     */
    public static void check(Databases databases, List<String> schemas) {
        var found = new ArrayList<String>();
        try (var connection = databases.open(Databases.PLATFORM)) {
            for (var schema : schemas) {
                find(connection, schema, found);
            }
        } catch (SQLException e) {
            throw new BenchFailed("The audit failed: " + e.getMessage(), e);
        }
        if (!found.isEmpty()) {
            throw new BenchFailed("The books are wrong: " + String.join("; ", found));
        }
        QUESTIONS.keySet().forEach(question -> System.out.println("  audit    0 " + question));
    }

    private static void find(Connection connection, String schema, List<String> found) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema);
            for (var question : QUESTIONS.entrySet()) {
                try (var rows = statement.executeQuery(question.getValue())) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(rows.getLong(1) + " " + question.getKey());
                    }
                }
            }
        }
    }
}

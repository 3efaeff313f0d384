package dev.bilten.testing;

import dev.bilten.kernel.TenantContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at an organizer's rows from outside and names what must never be: run after every test that sells. Every number that
 * is kept is counted again from the rows it stands for.
 */
public final class Auditor {
    /** What somebody has of each quota: by the product, its variation and its date. */
    private static final String TAKEN = """
            with taken as (
              select qp.quota_id, p.pot, o.state = 'PAID' as sold, 1 as n
              from order_position p join orders o on o.id = p.order_id
              join quota_product qp on qp.product_id = p.product_id
                and (qp.variation_id is null or qp.variation_id = p.variation_id)
              join quota q on q.id = qp.quota_id and (q.date_id is null or q.date_id = p.date_id)
              where p.state = 'ACTIVE' and o.state in ('REQUESTED', 'PENDING', 'PAID')
              union all
              select qp.quota_id, l.pot, false, l.quantity
              from hold_line l join hold h on h.id = l.hold_id
              join quota_product qp on qp.product_id = l.product_id
                and (qp.variation_id is null or qp.variation_id = l.variation_id)
              join quota q on q.id = qp.quota_id and (q.date_id is null or q.date_id = l.date_id)
              where h.state = 'ACTIVE')
            """;

    /** What is used of each voucher, in tickets and in money. */
    private static final String USED = """
            with used as (
              select p.voucher_id, 1 as n, p.voucher_minor as minor
              from order_position p join orders o on o.id = p.order_id
              where p.voucher_id is not null and p.state = 'ACTIVE' and o.state in ('REQUESTED', 'PENDING', 'PAID')
              union all
              select l.voucher_id, l.quantity, (l.listed_minor - l.unit_minor) * l.quantity
              from hold_line l join hold h on h.id = l.hold_id
              where l.voucher_id is not null and h.state = 'ACTIVE')
            """;

    private static final Map<String, String> QUESTIONS = questions();

    private Auditor() {}

    private static Map<String, String> questions() {
        var all = new LinkedHashMap<String, String>();
        all.put("a quota is oversold", """
                select id from quota
                where size is not null and held + sold + blocked + promised + allotted > size""");
        all.put("a quota's sold is not what paid orders have", quota("sold", "sold and pot <> 'BEYOND'"));
        all.put(
                "a quota's held is not what holds and unpaid orders have",
                quota("held", "not sold and pot <> 'BEYOND'"));
        all.put("a quota's beyond is not what was given out beyond it", quota("beyond", "pot = 'BEYOND'"));
        all.put("a quota's blocked is not what vouchers keep", kept("blocked", "not v.offer"));
        all.put("a quota's promised is not what offers keep", kept("promised", "v.offer"));
        all.put("a quota's allotted is not what its allotments are", """
                select q.id from quota q where q.allotted <>
                  (select coalesce(sum(a.count), 0) from allotment a where a.quota_id = q.id)""");
        all.put("a voucher's uses are not those of its tickets", USED + """
                select v.id from voucher v
                where v.used <> (select coalesce(sum(n), 0) from used where used.voucher_id = v.id)""");
        all.put("a voucher's money is not what it took off", USED + """
                select v.id from voucher v
                where v.spent_minor <> (select coalesce(sum(minor), 0) from used where used.voucher_id = v.id)""");
        all.put("an order's total is not what its tickets and fees cost", """
                select o.id from orders o where o.total_minor <>
                  (select coalesce(sum(p.price_minor), 0) from order_position p
                   where p.order_id = o.id and p.state = 'ACTIVE')
                  + (select coalesce(sum(f.amount_minor), 0) from order_fee f
                     where f.order_id = o.id and f.state = 'ACTIVE' and not f.absorbed)""");
        all.put("an order's tax is not that of its tickets and fees", """
                select o.id from orders o where o.tax_minor <>
                  (select coalesce(sum(p.tax_minor), 0) from order_position p
                   where p.order_id = o.id and p.state = 'ACTIVE')
                  + (select coalesce(sum(f.tax_minor), 0) from order_fee f
                     where f.order_id = o.id and f.state = 'ACTIVE' and not f.absorbed)""");
        all.put("something bears more tax than it costs", """
                select id from order_position where tax_minor > price_minor
                union all select id from order_fee where tax_minor > amount_minor""");
        all.put("a voucher keeps more places of a quota than it is good for", """
                select v.id from voucher_block b join voucher v on v.id = b.voucher_id
                where b.count > v.max_uses - v.used""");
        all.put("what goes with a ticket in a cart is without it", """
                select l.hold_id from hold_line l join hold h on h.id = l.hold_id
                where h.state = 'ACTIVE' and l.parent is not null and not exists
                  (select from hold_line p where p.hold_id = l.hold_id and p.line = l.parent)""");
        all.put("an add-on is without the ticket it belongs to", """
                select p.id from order_position p join order_position parent on parent.id = p.parent_id
                where p.order_id <> parent.order_id or (p.state = 'ACTIVE' and parent.state <> 'ACTIVE')""");
        all.put(
                "a posting does not balance",
                "select posting from ledger_entry group by posting, currency having sum(amount_minor) <> 0");
        money(all);
        books(all);
        return all;
    }

    /** What stands in the ledger for an order is what it costs while it is paid, and the money that moved for it. */
    private static void books(Map<String, String> all) {
        all.put("an order's revenue and tax in the books are not its total", """
                select o.id from orders o
                where case when o.state in ('PAID', 'CANCELLED_WITH_FEE') then o.total_minor else 0 end <>
                  (select coalesce(-sum(l.amount_minor), 0) from ledger_entry l
                   where l.reference = o.id and (l.account = 'tax' or l.account like 'revenue:%'))""");
        all.put("an order's tax in the books is not its tax", """
                select o.id from orders o
                where case when o.state in ('PAID', 'CANCELLED_WITH_FEE') then o.tax_minor else 0 end <>
                  (select coalesce(-sum(l.amount_minor), 0) from ledger_entry l
                   where l.reference = o.id and l.account = 'tax')""");
        all.put("what the books say came in for an order is not what came in", """
                select o.id from orders o where
                  (select coalesce(sum(l.amount_minor), 0) from ledger_entry l
                   where l.reference = o.id and l.account like 'gateway:%') <>
                  (select coalesce(sum(p.amount_minor), 0) from payment p
                   where p.reference = o.id and p.state = 'SUCCEEDED')
                  - (select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id
                     where p.reference = o.id and r.state = 'SUCCEEDED')""");
        all.put("a thing's books have an account nobody knows", """
                select posting from ledger_entry where account not in
                  ('buyers', 'tax', 'revenue:tickets', 'revenue:fees', 'revenue:cancellations')
                  and account not like 'gateway:%'""");
        all.put("the places of an option are not those of the answers", """
                select s.question_id from option_stock s where s.taken <>
                  (select count(*) from answer a join orders o on o.id = a.order_id
                   left join order_position p on p.id = a.position_id
                   where a.question_id = s.question_id and jsonb_exists(a.value, s.option_key)
                     and (p.id is null or p.state = 'ACTIVE') and o.state in ('REQUESTED', 'PENDING', 'PAID'))""");
    }

    /** What is kept of the money of an order is what it costs, but for what a change made dearer and is still owed. */
    private static void money(Map<String, String> all) {
        var kept = """
                (select coalesce(sum(p.amount_minor), 0) from payment p
                 where p.reference = o.id and p.state = 'SUCCEEDED')
                - (select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id
                   where p.reference = o.id and r.state <> 'REFUSED')""";
        var refused = """
                 and not exists (select from refund r join payment p on p.id = r.payment_id
                                 where p.reference = o.id and r.state = 'REFUSED')""";
        all.put(
                "a paid order has no money behind it",
                "select o.id from orders o where o.state = 'PAID' and o.total_minor - o.owed_minor > " + kept);
        var byHand = """
                (select coalesce(sum(p.amount_minor), 0) from payment p
                 where p.reference = o.id and p.state = 'SUCCEEDED' and p.gateway = 'manual')""";
        // what somebody noted stays until somebody gives it back; what a provider took goes back by itself
        all.put(
                "a paid order has more money than it costs",
                "select o.id from orders o where o.state = 'PAID' and o.total_minor - o.owed_minor + " + byHand + " < "
                        + kept + refused);
        all.put("an order that is over keeps money", """
                select o.id from orders o where o.state in ('EXPIRED', 'CANCELLED', 'DENIED') and 0 <>\s""" + kept + refused);
        all.put("an order cancelled with a fee keeps another amount than its fee", """
                select o.id from orders o where o.state = 'CANCELLED_WITH_FEE' and o.total_minor <>\s""" + kept + refused);
    }

    private static String quota(String column, String which) {
        return TAKEN + "select q.id from quota q where q." + column
                + " <> (select coalesce(sum(n), 0) from taken where taken.quota_id = q.id and " + which + ")";
    }

    private static String kept(String column, String which) {
        return "select q.id from quota q where q." + column
                + " <> (select coalesce(sum(b.count), 0) from voucher_block b join voucher v on v.id = b.voucher_id"
                + " where b.quota_id = q.id and " + which + ")";
    }

    public static List<String> faults(TenantContext tenant) {
        return faults(TestDatabase.shared(), tenant);
    }

    public static List<String> faults(TestDatabase database, TenantContext tenant) {
        try (var connection = database.superuser()) {
            return faults(connection, tenant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As this connection sees the rows, also what it has not committed. */
    public static List<String> faults(Connection connection, TenantContext tenant) throws SQLException {
        var faults = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = " + tenant.schema());
        }
        for (var question : QUESTIONS.entrySet()) {
            // prepared: whoever asks after every step asks the same again
            try (var statement = connection.prepareStatement(question.getValue());
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    faults.add(question.getKey() + ": " + rows.getString(1));
                }
            }
        }
        return faults;
    }
}

package dev.bilten.checkin.infra;

import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.DoorWatch.Bar;
import dev.bilten.checkin.api.DoorWatch.Gate;
import dev.bilten.checkin.api.DoorWatch.Refusal;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Reads, and only reads, what happens at one list. */
@Service
public class DoorRows {
    private static final String SCANNED = """
            with scanned as (
              select s.* from scan s
              where s.list_id = :list and not exists (
                select from ticket t join orders o on o.id = t.order_id where t.id = s.ticket_id and o.test))
            """;

    private final Database database;

    @Inject
    public DoorRows(Database database) {
        this.database = database;
    }

    public record Crowd(long inside, long expected) {}

    public Crowd crowd(CheckinListId list) {
        return database.sql()
                .createQuery("""
                        select count(n.ticket_id) as inside, count(*) as expected
                        from checkin_list l join ticket t on t.event_id = l.event_id join orders o on o.id = t.order_id
                        left join entry n on n.ticket_id = t.id and n.list_id = l.id and n.left_at is null
                        where l.id = :list and t.state = 'VALID' and not o.test and\s""" + OnList.is("t"))
                .bind("list", list)
                .mapTo(Crowd.class)
                .one();
    }

    /** Those bars alone in which somebody came, of this time before the last entry. */
    public List<Bar> entries(CheckinListId list, Duration step, Duration back) {
        return database.sql()
                .createQuery("""
                        with entered as (
                          select n.at from entry n join ticket t on t.id = n.ticket_id join orders o on o.id = t.order_id
                          where n.list_id = :list and not o.test)
                        select date_bin(make_interval(secs => :step), at, 'epoch') as start, count(*) as entered
                        from entered where at > (select max(at) from entered) - make_interval(secs => :back)
                        group by 1 order by 1""")
                .bind("list", list)
                .bind("step", step.toSeconds())
                .bind("back", back.toSeconds())
                .mapTo(Bar.class)
                .list();
    }

    public List<Gate> gates(CheckinListId list, int most) {
        return database.sql()
                .createQuery(SCANNED + """
                        select gate, count(*) filter (where result = 'ENTERED') as entered,
                               count(*) filter (where result not in ('ENTERED', 'LEFT')) as refused, max(at) as last
                        from scanned group by gate order by last desc, gate limit :most""")
                .bind("list", list)
                .bind("most", most)
                .mapTo(Gate.class)
                .list();
    }

    public List<Refusal> refusals(CheckinListId list) {
        return database.sql()
                .createQuery(SCANNED + """
                        select result, count(*) as count from scanned where result not in ('ENTERED', 'LEFT')
                        group by result order by count desc, result""")
                .bind("list", list)
                .mapTo(Refusal.class)
                .list();
    }

    public List<RecentScan> latest(CheckinListId list, int most) {
        return database.sql()
                .createQuery(SCANNED + """
                        select s.id, s.result, s.at, s.gate, t.holder, p.name as product
                        from scanned s left join ticket t on t.id = s.ticket_id left join product p on p.id = t.product_id
                        order by s.at desc, s.id desc limit :most""")
                .bind("list", list)
                .bind("most", most)
                .mapTo(RecentScan.class)
                .list();
    }
}

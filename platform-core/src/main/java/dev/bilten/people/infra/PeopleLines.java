package dev.bilten.people.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Everyone as lines of a file, one sixteenth at a time. */
@Service
public class PeopleLines {
    public static final int PARTS = 16;
    public static final List<String> HEADS =
            List.of("email", "name", "language", "orders", "tickets", "first seen", "last seen");

    private final Database database;

    @Inject
    public PeopleLines(Database database) {
        this.database = database;
    }

    public record Line(
            String email, String name, String locale, long orders, long tickets, Instant firstSeen, Instant lastSeen) {
        public List<Object> cells() {
            return List.of(email, name, locale, orders, tickets, firstSeen.toString(), lastSeen.toString());
        }
    }

    /** @param part from 0: the addresses whose hash ends so, which is a sixteenth of them, and always the same */
    public void each(int part, Consumer<Line> line) {
        database.together();
        database.sql()
                .createQuery("""
                        select email, (array_agg(name order by at desc))[1] as name,
                               coalesce((array_agg(locale order by at desc) filter (where locale <> ''))[1], '') as locale,
                               sum(orders) as orders, sum(tickets) as tickets, min(at) as first_seen, max(at) as last_seen
                        from (
                          select lower(o.email) as email, o.name, o.locale, o.created_at as at,
                                 case when o.state in ('PAID', 'CANCELLED_WITH_FEE') then 1 else 0 end as orders,
                                 (select count(*) from ticket t where t.order_id = o.id and t.state = 'VALID'
                                    and t.holder_email is null) as tickets
                          from orders o
                          where not o.test and o.email not like '%' || :nobody
                            and hashtext(lower(o.email)) & 15 = :part
                          union all
                          select lower(t.holder_email), t.holder, '', t.issued_at, 0, case when t.state = 'VALID' then 1 else 0 end
                          from ticket t join orders o on o.id = t.order_id and not o.test
                          where t.holder_email is not null and hashtext(lower(t.holder_email)) & 15 = :part) mention
                        group by email order by email""")
                .bind("nobody", PeopleRows.NOBODY)
                .bind("part", part)
                .setFetchSize(1_000)
                .mapTo(Line.class)
                .forEach(line);
    }
}

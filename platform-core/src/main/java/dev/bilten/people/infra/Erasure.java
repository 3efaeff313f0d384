package dev.bilten.people.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.people.api.Footprint;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** Finds every row that names a person, and takes the name out of it. Amounts, taxes and times are left as they are. */
@Service
public class Erasure {
    /** What is theirs: what they ordered, and what was given to them on somebody else's order. */
    private static final String THEIRS = """
            with bought as (select id, state from orders where lower(email) = :email),
            held as (
              select t.id, t.order_id, t.position_id, t.event_id, t.state from ticket t
              where (t.holder_email is not null and lower(t.holder_email) = :email)
                 or (t.holder_email is null and t.order_id in (select id from bought))),
            places as (
              select p.id from order_position p
              where p.order_id in (select id from bought) or lower(p.attendee_email) = :email
                 or p.id in (select position_id from held)),
            answers as (
              select a.order_id, a.position_id, a.question_id, a.file from answer a
              where ((a.position_id is null and a.order_id in (select id from bought)) or a.position_id in (select id from places))
                -- a choice that takes one of few places stays, since it stays taken; it names nobody
                and not exists (select from option_stock s where s.question_id = a.question_id))
            """;

    private final Database database;

    @Inject
    public Erasure(Database database) {
        this.database = database;
    }

    public Footprint footprint(String email, Instant now) {
        return bound(database.sql().createQuery(THEIRS + """
                        select (select count(*) from bought) as orders,
                          (select count(*) from bought where state in ('REQUESTED', 'PENDING')) as open,
                          (select count(*) from held) as tickets,
                          (select count(*) from held h join event e on e.id = h.event_id
                           where h.state = 'VALID' and coalesce(e.ends_at, e.starts_at, 'infinity') > :now) as coming,
                          (select count(*) from answers) as answers,
                          (select count(*) from answers where file is not null) as files,
                          (select count(*) from order_note where order_id in (select id from bought)) as notes,
                          (select count(*) from delivery where lower(recipient) = :email) as mails,
                          (select count(*) from waiting where lower(email) = :email) as waiting"""), email)
                .bind("now", now)
                .mapTo(Footprint.class)
                .one();
    }

    /** The files that come with their answers alone: one of the same content has the same name. */
    public List<String> files(String email) {
        return bound(database.sql().createQuery(THEIRS + """
                        select distinct file from answers x where file is not null and not exists (
                          select from answer a where a.file = x.file and not exists (
                            select from answers y where y.order_id = a.order_id and y.question_id = a.question_id
                              and y.position_id is not distinct from a.position_id))"""), email)
                .mapTo(String.class)
                .list();
    }

    /** @param nobody the address that stands where theirs was */
    public void erase(String email, String nobody, String name) {
        // what is found by their address goes first, the address itself last
        run(THEIRS + """
                delete from answer a using answers x where a.order_id = x.order_id and a.question_id = x.question_id
                  and a.position_id is not distinct from x.position_id""", email);
        run("delete from order_note where order_id in (select id from orders where lower(email) = :email)", email);
        named(THEIRS + """
                update order_position set attendee_name = case when attendee_name is null then null else :name end,
                  attendee_email = null where id in (select id from places)""", email, name);
        named(THEIRS + """
                update ticket set holder = :name, holder_email = null,
                  handover_hash = null, handover_link = null, handover_name = null, handover_email = null,
                  handover_asked = null, handover_until = null
                where id in (select id from held)""", email, name);
        run("""
                update ticket set handover_hash = null, handover_link = null, handover_name = null, handover_email = null,
                  handover_asked = null, handover_until = null where lower(handover_email) = :email""", email);
        database.sql()
                .createUpdate("""
                        update delivery set recipient = :nobody,
                          state = case when state = 'QUEUED' then 'OVERTAKEN' else state end
                        where lower(recipient) = :email""")
                .bind("nobody", nobody)
                .bind("email", email)
                .execute();
        database.sql()
                .createUpdate("""
                        update ticket set former_name = :name, former_email = :nobody where lower(former_email) = :email""")
                .bind("nobody", nobody)
                .bind("name", name)
                .bind("email", email)
                .execute();
        database.sql()
                .createUpdate("""
                        update waiting set email = :nobody, name = :name, version = version + 1,
                          state = case when state = 'WAITING' then 'WITHDRAWN' else state end where lower(email) = :email""")
                .bind("nobody", nobody)
                .bind("name", name)
                .bind("email", email)
                .execute();
        // the country stays: the tax was decided by it
        database.sql()
                .createUpdate("""
                        update orders set email = :nobody, name = :name, version = version + 1,
                          invoice_to = jsonb_strip_nulls(jsonb_build_object('country', invoice_to -> 'country'))
                        where lower(email) = :email""")
                .bind("nobody", nobody)
                .bind("name", name)
                .bind("email", email)
                .execute();
    }

    private void run(String sql, String email) {
        database.sql().createUpdate(sql).bind("email", email).execute();
    }

    private void named(String sql, String email, String name) {
        database.sql().createUpdate(sql).bind("email", email).bind("name", name).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, String email) {
        return statement.bind("email", email);
    }
}

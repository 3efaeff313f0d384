package dev.bilten.people.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.people.api.PersonFile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What happened with one address, the newest first. */
@Service
public class PersonHistory {
    private static final int MOST = 100;

    private final Database database;

    @Inject
    public PersonHistory(Database database) {
        this.database = database;
    }

    public record OrderRow(
            String code,
            Text event,
            ZoneId zone,
            String state,
            boolean test,
            long totalMinor,
            String currency,
            int tickets,
            Instant at) {
        PersonFile.OfOrder order() {
            return new PersonFile.OfOrder(code, event, zone, state, test, Money.of(totalMinor, currency), tickets, at);
        }
    }

    public List<PersonFile.OfOrder> orders(String email, Part part) {
        return part.bind(database.sql().createQuery("""
                        select o.code, e.title as event, e.zone, o.state, o.test, o.total_minor, o.currency, o.created_at as at,
                               (select cast(count(*) as int) from order_position p
                                where p.order_id = o.id and p.state = 'ACTIVE') as tickets
                        from orders o join event e on e.id = o.event_id
                        where lower(o.email) = :email and %s
                        order by o.created_at desc, o.id desc limit :most""".formatted(part.ofOrder())))
                .bind("email", email)
                .bind("most", MOST)
                .mapTo(OrderRow.class)
                .map(OrderRow::order)
                .list();
    }

    public record TicketRow(
            String code,
            Text event,
            Text product,
            ZoneId zone,
            String holder,
            boolean valid,
            Optional<Instant> entered) {
        PersonFile.OfTicket ticket() {
            return new PersonFile.OfTicket(code, event, product, zone, holder, valid, entered);
        }
    }

    public List<PersonFile.OfTicket> tickets(String email, Part part) {
        return part.bind(database.sql().createQuery("""
                        select o.code, e.title as event, p.name as product, e.zone, t.holder, t.state = 'VALID' as valid,
                               (select min(n.at) from entry n where n.ticket_id = t.id) as entered
                        from (select id from ticket where holder_email is not null and lower(holder_email) = :email
                              union
                              select t.id from orders o join ticket t on t.order_id = o.id
                              where lower(o.email) = :email and t.holder_email is null) mine
                        join ticket t on t.id = mine.id join orders o on o.id = t.order_id
                        join event e on e.id = t.event_id join product p on p.id = t.product_id
                        where %s order by t.issued_at desc, t.number limit :most""".formatted(part.ofOrder())))
                .bind("email", email)
                .bind("most", MOST)
                .mapTo(TicketRow.class)
                .map(TicketRow::ticket)
                .list();
    }

    public List<PersonFile.OfWaiting> waiting(String email, Part part) {
        return part.bind(database.sql().createQuery("""
                        select w.event_id as event, e.title, p.name as product, e.zone, w.state, w.quantity, w.created_at as at
                        from waiting w join event e on e.id = w.event_id join product p on p.id = w.product_id
                        where lower(w.email) = :email and %s
                        order by w.created_at desc limit :most""".formatted(part.ofEvent("w.event_id"))))
                .bind("email", email)
                .bind("most", MOST)
                .mapTo(PersonFile.OfWaiting.class)
                .list();
    }

    public List<PersonFile.OfMail> mails(String email, Part part) {
        return part.bind(database.sql().createQuery("""
                        select d.template, d.state, coalesce(d.sent_at, d.created_at) as at
                        from delivery d
                        where lower(d.recipient) = :email and d.reference in (
                          select o.id from orders o where lower(o.email) = :email and %1$s
                          union select t.id from ticket t join orders o on o.id = t.order_id
                            where t.holder_email is not null and lower(t.holder_email) = :email and %1$s
                          union select t.order_id from ticket t join orders o on o.id = t.order_id
                            where t.holder_email is not null and lower(t.holder_email) = :email and %1$s)
                        order by d.created_at desc limit :most""".formatted(part.ofOrder())))
                .bind("email", email)
                .bind("most", MOST)
                .mapTo(PersonFile.OfMail.class)
                .list();
    }

    public List<PersonFile.OfNote> notes(String email, Part part) {
        return part.bind(database.sql().createQuery("""
                        select o.code as "order", n.text, n.author, n.at
                        from orders o join order_note n on n.order_id = o.id
                        where lower(o.email) = :email and %s order by n.at desc limit :most""".formatted(part.ofOrder())))
                .bind("email", email)
                .bind("most", MOST)
                .mapTo(PersonFile.OfNote.class)
                .list();
    }
}

package dev.bilten.people.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads, and only reads, orders and tickets by the address of a person. */
@Service
public class PeopleRows {
    /** Addresses that stand for somebody who is no more; no mail can go there (RFC 2606). */
    public static final String NOBODY = ".invalid";

    private final Database database;

    @Inject
    public PeopleRows(Database database) {
        this.database = database;
    }

    /** Where a person comes up: by their newest order, or by their newest ticket if they have no order. */
    public record Mention(UUID key, String email, String name, Instant at) {}

    /** The newest before a moment; the two halves come in their order from an index, so that nobody sorts a million. */
    public List<Mention> newest(Instant before, UUID beforeId, int most) {
        return database.sql()
                .createQuery("""
                        select * from (
                          (select o.id as key, lower(o.email) as email, o.name, o.created_at as at
                           from orders o
                           where not o.test and o.email not like '%' || :nobody and (o.created_at, o.id) < (:before, :id)
                             and not exists (select from orders n where lower(n.email) = lower(o.email) and not n.test
                                             and (n.created_at, n.id) > (o.created_at, o.id))
                           order by o.created_at desc, o.id desc limit :most)
                          union all
                          (select t.id, lower(t.holder_email), t.holder, t.issued_at
                           from ticket t
                           where t.holder_email is not null and (t.issued_at, t.id) < (:before, :id)
                             and not exists (select from orders n where lower(n.email) = lower(t.holder_email) and not n.test)
                             and not exists (select from ticket n where n.holder_email is not null
                                             and lower(n.holder_email) = lower(t.holder_email)
                                             and (n.issued_at, n.id) > (t.issued_at, t.id))
                             and exists (select from orders o where o.id = t.order_id and not o.test)
                           order by t.issued_at desc, t.id desc limit :most)) both_kinds
                        order by at desc, key desc limit :most""")
                .bind("nobody", NOBODY)
                .bind("before", before)
                .bind("id", beforeId)
                .bind("most", most)
                .mapTo(Mention.class)
                .list();
    }

    /** Whose address begins so, as a guest on somebody's order. */
    public List<Mention> guests(String beginning, int most) {
        return database.sql()
                .createQuery("""
                        select distinct on (lower(t.holder_email)) t.id as key, lower(t.holder_email) as email, t.holder as name,
                               t.issued_at as at
                        from ticket t join orders o on o.id = t.order_id and not o.test
                        where t.holder_email is not null and lower(t.holder_email) like :beginning || '%'
                        order by lower(t.holder_email), t.issued_at desc limit :most""")
                .bind("beginning", escaped(beginning))
                .bind("most", most)
                .mapTo(Mention.class)
                .list();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /** The newest mention of each of these; who has none outside of tests is left out. */
    public List<Mention> of(Collection<String> emails) {
        return of(emails, Part.ALL);
    }

    /** The newest of this part. */
    public List<Mention> of(Collection<String> emails, Part part) {
        return part.bind(database.sql().createQuery("""
                        select distinct on (email) key, email, name, at from (
                          select o.id as key, lower(o.email) as email, o.name, o.created_at as at, 1 as rank
                          from orders o where lower(o.email) = any(:emails) and not o.test and %1$s
                          union all
                          select t.id, lower(t.holder_email), t.holder, t.issued_at, 2
                          from ticket t join orders o on o.id = t.order_id and not o.test
                          where t.holder_email is not null and lower(t.holder_email) = any(:emails) and %1$s) mention
                        where email not like '%%' || :nobody
                        order by email, rank, at desc, key desc""".formatted(part.ofOrder())))
                .bindArray("emails", String.class, emails.toArray())
                .bind("nobody", NOBODY)
                .mapTo(Mention.class)
                .list();
    }

    /** The orders of an address, the newest first; as many as anybody reads the history of. */
    public List<UUID> ordersOf(String email) {
        return database.sql()
                .createQuery("select id from orders where lower(email) = :email order by created_at desc limit 500")
                .bind("email", email)
                .mapTo(UUID.class)
                .list();
    }

    /** The address that an order or a ticket of this id names. */
    public Optional<String> email(UUID key) {
        return email(key, Part.ALL);
    }

    /** The same, of this part alone. */
    public Optional<String> email(UUID key, Part part) {
        return part.bind(database.sql().createQuery("""
                        select email from (
                          select lower(o.email) as email from orders o where o.id = :key and %1$s
                          union all
                          select lower(t.holder_email) from ticket t join orders o on o.id = t.order_id
                          where t.id = :key and t.holder_email is not null and %1$s) found
                        where email not like '%%' || :nobody limit 1""".formatted(part.ofOrder())))
                .bind("key", key)
                .bind("nobody", NOBODY)
                .mapTo(String.class)
                .findOne();
    }
}

package dev.bilten.ticketing.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Tickets on their way to somebody else. */
@Service
public class HandoverRows {
    private final Database database;

    @Inject
    public HandoverRows(Database database) {
        this.database = database;
    }

    /** Locked: only one of several who have the same secret goes on. */
    public Optional<Ticket> bySecretToChange(String secret) {
        return one(find("secret = :value for update", secret));
    }

    public Optional<Ticket> byLinkToChange(String hash) {
        return one(find("handover_hash = :value for update", hash));
    }

    public Optional<Ticket> byLink(String hash) {
        return one(find("handover_hash = :value", hash));
    }

    /** Waits for whoever takes one over just now, and lets nobody do it until the transaction is over. */
    public boolean anyTaken(OrderId order) {
        return database.sql()
                .createQuery("select former_email is not null from ticket"
                        + " where order_id = :order and state = 'VALID' for share")
                .bind("order", order)
                .mapTo(Boolean.class)
                .list()
                .contains(true);
    }

    private Query find(String where, String value) {
        return database.sql()
                .createQuery("select " + TicketRow.COLUMNS + " from ticket where " + where)
                .bind("value", value);
    }

    private static Optional<Ticket> one(Query query) {
        return query.mapTo(TicketRow.class).findOne().map(TicketRow::ticket);
    }

    /**
     * @param hash of the link's secret
     * @param link the secret itself, encrypted
     */
    public void offer(TicketId ticket, String hash, String link, Ticket.Handover handover) {
        database.sql()
                .createUpdate("""
                        update ticket set handover_hash = :hash, handover_link = :link, handover_name = :name,
                                          handover_email = :email, handover_asked = :asked, handover_until = :until
                        where id = :ticket""")
                .bind("ticket", ticket)
                .bind("hash", hash)
                .bind("link", link)
                .bindMethods(handover)
                .execute();
    }

    /** The link is of no use any more. */
    public void withdraw(TicketId ticket) {
        database.sql().createUpdate("""
                        update ticket set handover_hash = null, handover_link = null, handover_name = null,
                                          handover_email = null, handover_asked = null, handover_until = null
                        where id = :ticket""").bind("ticket", ticket).execute();
    }

    /** The link's hash stays, so that whoever comes back with it is told that it was used. */
    public void take(TicketId ticket, String secret, Ticket.Former former) {
        database.sql()
                .createUpdate("""
                        update ticket set secret = :secret, former_name = :name, former_email = :email,
                                          handover_link = null, handover_name = null, handover_email = null,
                                          handover_asked = null, handover_until = null
                        where id = :ticket""")
                .bind("ticket", ticket)
                .bind("secret", secret)
                .bindMethods(former)
                .execute();
    }

    public Optional<String> link(TicketId ticket, Instant now) {
        return database.sql()
                .createQuery("""
                        select handover_link from ticket
                        where id = :ticket and state = 'VALID' and handover_until > :now and handover_link is not null""")
                .bind("ticket", ticket)
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }
}

package dev.bilten.ticketing.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Uuids;
import dev.bilten.ticketing.api.Revocation;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Void secrets, by their hashes. */
@Service
public class Revocations {
    private final Database database;

    @Inject
    public Revocations(Database database) {
        this.database = database;
    }

    /** A place in the list: what is behind it may grow, what is before it never does. */
    public record Place(long xid, UUID id) {
        public static final Place START = new Place(0, new UUID(0, 0));
        private static final Pattern FORM = Pattern.compile("(\\d{1,18})_([0-9a-f-]{36})");

        public static Place parse(String text) {
            var parts = FORM.matcher(text);
            if (parts.matches()) {
                try {
                    return new Place(Long.parseLong(parts.group(1)), UUID.fromString(parts.group(2)));
                } catch (IllegalArgumentException _) {
                    // told below
                }
            }
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }

        @Override
        public String toString() {
            return xid + "_" + id;
        }
    }

    public record Row(
            UUID id, long xid, String hash, TicketId ticketId, EventId eventId, Revocation.Why reason, Instant at) {
        public Place place() {
            return new Place(xid, id);
        }

        public Revocation revocation() {
            return new Revocation(hash, ticketId, eventId, reason, at);
        }
    }

    public void add(Ticket ticket, Revocation.Why reason, Instant now) {
        add(List.of(ticket), reason, now);
    }

    public void add(List<Ticket> tickets, Revocation.Why reason, Instant now) {
        var batch = database.sql().prepareBatch("""
                insert into revocation (id, hash, ticket_id, event_id, reason, at)
                values (:id, :hash, :ticket, :event, :reason, :now) on conflict (hash) do nothing""");
        for (var ticket : tickets) {
            batch.bind("id", Uuids.next())
                    .bind("hash", Secrets.hash(ticket.secret()))
                    .bind("ticket", ticket.id())
                    .bind("event", ticket.event())
                    .bind("reason", reason)
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    public List<Row> after(Place place, int most) {
        return database.sql()
                .createQuery("""
                        select id, cast(cast(xid as text) as bigint) as xid, hash, ticket_id, event_id, reason, at
                        from revocation
                        where (xid, id) > (cast(cast(:xid as text) as xid8), :id)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit :most""")
                .bind("xid", place.xid())
                .bind("id", place.id())
                .bind("most", most)
                .mapTo(Row.class)
                .list();
    }
}

package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ScanId;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a scan reads and writes: one statement each. A gate waits for it with a queue behind, so the reading statement looks
 * into the tables of tickets, orders and events itself instead of asking each domain in turn.
 */
@Service
public class Scans {
    /** In place of {@code <place>}: the list itself, or the event's standard one. */
    private static final String LOOK = """
            select l.id as list, l.event_id as here,
                   t.id as ticket, t.state as ticket_state, o.state as order_state, coalesce(o.test, false) as test, t.event_id as event, e.title as event_title,
                   t.secret is not null and t.secret <> :code as superseded,
                   t.product_id as product, p.name as product_name, t.holder, t.valid_from, t.valid_until, t.position_id as position,
                   exists (select from question q
                           where q.event_id = t.event_id and q.asked_at = 'DOOR' and q.active) as asks,
                   t.id is null and exists (
                     select from orders u where u.state = 'PENDING' and (u.secret = :code or u.code = upper(:code))) as unpaid,
                   s.result as earlier, s.list_id as earlier_list, s.code_hash as earlier_hash,
                   x.at as entered_at, x.gate as entered_gate
            from checkin_list l
            left join ticket t on t.id = coalesce((select id from ticket where secret = :code),
                                                   (select ticket_id from revocation where hash = :hash))
            left join orders o on o.id = t.order_id
            left join event e on e.id = t.event_id
            left join product p on p.id = t.product_id
            left join scan s on s.client_id = cast(:clientId as text)
            left join entry x on x.list_id = l.id and x.ticket_id = t.id
            where\s""";

    private final Database database;

    @Inject
    public Scans(Database database) {
        this.database = database;
    }

    public Optional<Scene> atList(CheckinListId list, String secret, @Nullable String clientId) {
        return look("l.id = :list", secret, clientId)
                .bind("list", list)
                .mapTo(Scene.class)
                .findOne();
    }

    public Optional<Scene> atEvent(EventId event, String secret, @Nullable String clientId) {
        return look("l.event_id = :event and l.standard", secret, clientId)
                .bind("event", event)
                .mapTo(Scene.class)
                .findOne();
    }

    private Query look(String place, String secret, @Nullable String clientId) {
        return database.sql()
                .createQuery(LOOK + place)
                .bind("code", secret)
                .bind("hash", Secrets.hash(secret))
                .bind("clientId", clientId);
    }

    /**
     * @param ticket null for an unknown code
     * @param refused null when the ticket may try to enter
     */
    public record Attempt(
            ScanId id,
            CheckinListId list,
            @Nullable TicketId ticket,
            String hash,
            @Nullable ScanResult refused,
            String gate,
            @Nullable String clientId,
            String actor,
            Instant at) {
        public boolean enters() {
            return refused == null;
        }
    }

    /**
     * What was decided and kept.
     *
     * @param at when the ticket entered, now or before; null when it did not
     */
    public record Kept(
            ScanResult result,
            @Nullable Instant at,
            @Nullable String gate) {}

    /**
     * Enters and keeps the scan. The entry's key lets one of several gates insert; the others wait for it and get the row
     * that is there, which is why the conflict "updates" it to what it was.
     *
     * @return empty when the device has sent this scan before and it came in while we looked
     */
    public Optional<Kept> keep(Attempt attempt) {
        return database.sql()
                .createQuery("""
                        with entered as (
                          insert into entry (list_id, ticket_id, scan_id, gate, at)
                          select :list, cast(:ticket as uuid), :id, :gate, :at where :enters
                          on conflict (list_id, ticket_id) do update set scan_id = entry.scan_id
                          returning scan_id = :id as first, at, gate
                        ), kept as (
                          insert into scan (id, list_id, ticket_id, code_hash, result, gate, client_id, actor_id, at)
                          select :id, :list, cast(:ticket as uuid), :hash,
                                 coalesce(cast(:refused as text), (select case when first then 'ENTERED' else 'ALREADY_IN' end from entered)),
                                 :gate, cast(:clientId as text), :actor, :at
                          on conflict (client_id) do nothing
                          returning result
                        )
                        select kept.result, entered.at, entered.gate from kept left join entered on true""")
                .bindMethods(attempt)
                .mapTo(Kept.class)
                .findOne();
    }

    /** Of the tickets of orders that were a test. */
    public void delete(Collection<OrderId> orders) {
        for (var table : List.of("entry", "scan")) {
            database.sql()
                    .createUpdate("delete from " + table
                            + " where ticket_id in (select id from ticket where order_id = any(:orders))")
                    .bindArray(
                            "orders",
                            UUID.class,
                            orders.stream().map(OrderId::value).toList())
                    .execute();
        }
    }
}

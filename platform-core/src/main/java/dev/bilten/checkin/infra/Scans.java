package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.api.Readmission;
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
    /** The ticket that counts is the one that was shown, or the add-on of it that the list is for. */
    private static final String LOOK = """
            select l.id as list, l.event_id as here, l.readmission,
                   t.id as ticket, t.state as ticket_state, o.state as order_state, coalesce(o.test, false) as test, t.event_id as event, e.title as event_title,
                   shown.secret is not null and shown.secret <> :code as superseded, coalesce(""" + OnList.is("t") + """
            , false) as listed,
                   t.product_id as product, p.name as product_name, t.holder, t.valid_from, t.valid_until, t.position_id as position,
                   exists (select from question q
                           where q.event_id = t.event_id and q.asked_at = 'DOOR' and q.active) as asks,
                   t.id is null and exists (
                     select from orders u where u.state = 'PENDING' and (u.secret = :code or u.code = upper(:code))) as unpaid,
                   s.result as earlier, s.list_id as earlier_list, s.code_hash as earlier_hash,
                   coalesce(x.again_at, x.at) as entered_at, coalesce(x.again_gate, x.gate) as entered_gate
            from checkin_list l
            left join ticket shown on shown.id = coalesce((select id from ticket where secret = :code),
                                                          (select ticket_id from revocation where hash = :hash))
            left join ticket t on t.id = case when l.add_ons and shown.state = 'VALID' and shown.secret = :code and not\s""" + OnList.is("shown") + """

              then coalesce((select a.id from order_position k join ticket a on a.position_id = k.id
                             left join entry n on n.list_id = l.id and n.ticket_id = a.id
                             where k.parent_id = shown.position_id and a.state = 'VALID' and\s""" + OnList.is("a") + """

                             order by (n.ticket_id is null or n.left_at is not null) = :leaves, a.number limit 1), shown.id)
              else shown.id end
            left join orders o on o.id = t.order_id
            left join event e on e.id = t.event_id
            left join product p on p.id = t.product_id
            left join scan s on s.client_id = cast(:clientId as text)
            left join entry x on x.list_id = l.id and x.ticket_id = t.id
            where l.removed_at is null and l.event_id = :event and\s""";

    private static final String AGAIN =
            "(:readmission = 'ALWAYS' or (:readmission = 'AFTER_LEAVING' and entry.left_at is not null))";

    private final Database database;

    @Inject
    public Scans(Database database) {
        this.database = database;
    }

    /** @param device the device's own id of the scan */
    public record Shown(
            EventId event,
            String secret,
            Direction direction,
            @Nullable String device) {}

    public Optional<Scene> atList(CheckinListId list, Shown shown) {
        return look("l.id = :list", shown).bind("list", list).mapTo(Scene.class).findOne();
    }

    public Optional<Scene> atStandard(Shown shown) {
        return look("l.standard", shown).mapTo(Scene.class).findOne();
    }

    private Query look(String place, Shown shown) {
        return database.sql()
                .createQuery(LOOK + place)
                .bind("event", shown.event())
                .bind("leaves", shown.direction() == Direction.OUT)
                .bind("code", shown.secret())
                .bind("hash", Secrets.hash(shown.secret()))
                .bind("clientId", shown.device());
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
            Direction direction,
            Readmission readmission,
            String gate,
            @Nullable String clientId,
            String actor,
            Instant at) {
        public boolean enters() {
            return refused == null && direction == Direction.IN;
        }

        public boolean leaves() {
            return refused == null && direction == Direction.OUT;
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
     * Enters or leaves and keeps the scan. The entry's key lets one of several gates insert; the others wait for it and get
     * the row that is there, which is why the conflict "updates" it to what it was, unless the list lets in again.
     *
     * @return empty when the device has sent this scan before and it came in while we looked
     */
    public Optional<Kept> keep(Attempt attempt) {
        return database.sql()
                .createQuery("""
                        with entered as (
                          insert into entry (list_id, ticket_id, scan_id, gate, at)
                          select :list, cast(:ticket as uuid), :id, :gate, :at where :enters
                          on conflict (list_id, ticket_id) do update set
                            scan_id = case when %1$s then excluded.scan_id else entry.scan_id end,
                            again_at = case when %1$s then excluded.at else entry.again_at end,
                            again_gate = case when %1$s then excluded.gate else entry.again_gate end,
                            left_at = case when %1$s then null else entry.left_at end
                          returning scan_id = :id as first, coalesce(again_at, at) as at, coalesce(again_gate, gate) as gate
                        ), went as (
                          update entry set left_at = :at
                          where list_id = :list and ticket_id = cast(:ticket as uuid) and left_at is null and :leaves
                          returning coalesce(again_at, at) as at, coalesce(again_gate, gate) as gate
                        ), kept as (
                          insert into scan (id, list_id, ticket_id, code_hash, result, gate, client_id, actor_id, at)
                          select :id, :list, cast(:ticket as uuid), :hash,
                                 coalesce(cast(:refused as text), (select case when first then 'ENTERED' else 'ALREADY_IN' end from entered),
                                          (select 'LEFT' from went), 'NOT_IN'),
                                 :gate, cast(:clientId as text), :actor, :at
                          on conflict (client_id) do nothing
                          returning result
                        )
                        select kept.result, coalesce(entered.at, went.at) as at, coalesce(entered.gate, went.gate) as gate
                        from kept left join entered on true left join went on true""".formatted(AGAIN))
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

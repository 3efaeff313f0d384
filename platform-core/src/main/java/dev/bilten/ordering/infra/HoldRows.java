package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The hold tables. */
@Service
public class HoldRows {
    private final Database database;

    @Inject
    public HoldRows(Database database) {
        this.database = database;
    }

    public record Row(
            HoldId id,
            EventId eventId,
            Channel channel,
            boolean test,
            Hold.State state,
            String currency,
            Instant expiresAt,
            boolean extended,
            Instant createdAt) {}

    /**
     * A hold with the buyer's key to it.
     *
     * @param via the tracking link they came by
     */
    public record New(Hold hold, String secret, Instant at, Optional<String> via) {}

    private record BySecret(String secret) {}

    private static final BulkInsert<New> HOLDS = BulkInsert.<New>into("hold")
            .uuid("id", row -> row.hold.id().value())
            .text("secret_hash", row -> Secrets.hash(row.secret))
            .uuid("event_id", row -> row.hold.event().value())
            .text("state", row -> row.hold.state().name())
            .text("channel", row -> row.hold.channel().name())
            .bool("test", row -> row.hold.test())
            .text("via", row -> row.via.orElse(null))
            .text("currency", row -> row.hold.total().currency().getCurrencyCode())
            .instant("expires_at", row -> row.hold.expiresAt())
            .bool("extended", row -> row.hold.extended())
            .instant("created_at", New::at);

    public void insert(List<New> holds) {
        HOLDS.execute(database, holds);
        HoldLineRow.LINES.execute(
                database,
                holds.stream()
                        .flatMap(row -> row.hold.lines().stream().map(line -> new HoldLineRow.New(row.hold.id(), line)))
                        .toList());
    }

    public void insertLines(HoldId hold, List<Hold.Line> lines) {
        HoldLineRow.LINES.execute(
                database,
                lines.stream().map(line -> new HoldLineRow.New(hold, line)).toList());
    }

    public Optional<Hold> bySecret(String secret) {
        return database.once(new BySecret(secret), () -> find("secret_hash = :value", Secrets.hash(secret)));
    }

    /** Locked, so that ordering, extending and expiring it go one after the other. */
    public Optional<Hold> toChange(String secret) {
        return find("secret_hash = :value for update", Secrets.hash(secret));
    }

    public Optional<Hold> toChange(HoldId id) {
        return find("id = :value for update", id);
    }

    public List<HoldId> due(Instant now, int limit) {
        return database.sql()
                .createQuery("""
                        select id from hold where state = 'ACTIVE' and expires_at <= :now
                        order by expires_at limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(HoldId.class)
                .list();
    }

    /** Those that hold something of the event. */
    public List<HoldId> active(EventId event) {
        return database.sql()
                .createQuery("""
                        select id from hold h where state = 'ACTIVE'
                          and exists (select from hold_line l where l.hold_id = h.id and l.event_id = :event)
                        order by id""")
                .bind("event", event)
                .mapTo(HoldId.class)
                .list();
    }

    public void end(HoldId id, Hold.State state) {
        database.sql()
                .createUpdate("update hold set state = :state where id = :id")
                .bind("state", state)
                .bind("id", id)
                .execute();
    }

    /** A line and all that belongs to it. */
    public void removeLines(HoldId id, List<Integer> numbers) {
        database.sql()
                .createUpdate("delete from hold_line where hold_id = :id and line = any(:lines)")
                .bind("id", id)
                .bindArray("lines", Integer.class, numbers)
                .execute();
    }

    public void setEvent(HoldId id, EventId event) {
        database.sql()
                .createUpdate("update hold set event_id = :event where id = :id")
                .bind("id", id)
                .bind("event", event)
                .execute();
    }

    public void extend(HoldId id, Instant expiresAt) {
        database.sql()
                .createUpdate("update hold set expires_at = :expiresAt, extended = true where id = :id")
                .bind("expiresAt", expiresAt)
                .bind("id", id)
                .execute();
    }

    private Optional<Hold> find(String where, Object value) {
        return database.sql()
                .createQuery(
                        "select id, event_id, channel, test, state, currency, expires_at, extended, created_at from hold where "
                                + where)
                .bind("value", value)
                .mapTo(Row.class)
                .findOne()
                .map(this::hold);
    }

    private Hold hold(Row row) {
        var lines = database.sql()
                .createQuery("""
                        select line, event_id, product_id, variation_id, date_id, quantity, listed_minor, unit_minor, tax_rate,
                               voucher_id, pot, parent, contained
                        from hold_line where hold_id = :hold order by line""")
                .bind("hold", row.id())
                .mapTo(HoldLineRow.class)
                .map(line -> line.line(row.currency()))
                .list();
        var total = lines.stream().map(Hold.Line::total).reduce(Money.of(0, row.currency()), Money::plus);
        return new Hold(
                row.id(),
                row.eventId(),
                row.channel(),
                row.test(),
                row.state(),
                row.expiresAt(),
                row.extended(),
                total,
                row.createdAt(),
                lines);
    }
}

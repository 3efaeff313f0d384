package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            Hold.State state,
            String currency,
            Instant expiresAt,
            boolean extended,
            Instant createdAt) {}

    public record LineRow(
            int line,
            EventId eventId,
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            int quantity,
            long listedMinor,
            long unitMinor,
            BigDecimal taxRate,
            @Nullable VoucherId voucherId,
            Pot pot,
            @Nullable Integer parent) {
        Hold.Line line(String currency) {
            return new Hold.Line(
                    line,
                    eventId,
                    new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId)),
                    quantity,
                    Money.of(listedMinor, currency),
                    Money.of(unitMinor, currency),
                    taxRate,
                    Optional.ofNullable(voucherId),
                    pot,
                    Optional.ofNullable(parent));
        }
    }

    /**
     * A hold with the buyer's key to it.
     *
     * @param via the tracking link they came by
     */
    public record New(Hold hold, String secret, Instant at, Optional<String> via) {}

    private record NewLine(HoldId hold, Hold.Line line) {}

    private static final BulkInsert<New> HOLDS = BulkInsert.<New>into("hold")
            .uuid("id", row -> row.hold.id().value())
            .text("secret_hash", row -> Secrets.hash(row.secret))
            .uuid("event_id", row -> row.hold.event().value())
            .text("state", row -> row.hold.state().name())
            .text("channel", row -> row.hold.channel().name())
            .text("via", row -> row.via.orElse(null))
            .text("currency", row -> row.hold.total().currency().getCurrencyCode())
            .instant("expires_at", row -> row.hold.expiresAt())
            .bool("extended", row -> row.hold.extended())
            .instant("created_at", New::at);

    private static final BulkInsert<NewLine> LINES = BulkInsert.<NewLine>into("hold_line")
            .uuid("hold_id", row -> row.hold.value())
            .integer("line", row -> row.line.number())
            .uuid("event_id", row -> row.line.event().value())
            .uuid("product_id", row -> row.line.product().value())
            .uuid(
                    "variation_id",
                    row -> row.line.item().variation().map(VariationId::value).orElse(null))
            .uuid("date_id", row -> row.line.item().date().map(DateId::value).orElse(null))
            .integer("quantity", row -> row.line.quantity())
            .bigint("listed_minor", row -> row.line.listed().minor())
            .bigint("unit_minor", row -> row.line.unit().minor())
            .numeric("tax_rate", row -> row.line.taxRate())
            .uuid("voucher_id", row -> row.line.voucher().map(VoucherId::value).orElse(null))
            .text("pot", row -> row.line.pot().name())
            .optionalInteger("parent", row -> row.line.parent().orElse(null));

    public void insert(List<New> holds) {
        HOLDS.execute(database, holds);
        LINES.execute(
                database,
                holds.stream()
                        .flatMap(row -> row.hold.lines().stream().map(line -> new NewLine(row.hold.id(), line)))
                        .toList());
    }

    public void insertLines(HoldId hold, List<Hold.Line> lines) {
        LINES.execute(
                database, lines.stream().map(line -> new NewLine(hold, line)).toList());
    }

    public Optional<Hold> bySecret(String secret) {
        return find("secret_hash = :value", Secrets.hash(secret));
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
                        "select id, event_id, channel, state, currency, expires_at, extended, created_at from hold where "
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
                               voucher_id, pot, parent
                        from hold_line where hold_id = :hold order by line""")
                .bind("hold", row.id())
                .mapTo(LineRow.class)
                .map(line -> line.line(row.currency()))
                .list();
        var total = lines.stream().map(Hold.Line::total).reduce(Money.of(0, row.currency()), Money::plus);
        return new Hold(
                row.id(),
                row.eventId(),
                row.channel(),
                row.state(),
                row.expiresAt(),
                row.extended(),
                total,
                row.createdAt(),
                lines);
    }
}

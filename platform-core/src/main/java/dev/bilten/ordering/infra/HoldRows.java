package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
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
            boolean extended) {}

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

    public void insert(Hold hold, String secret, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into hold (id, secret_hash, event_id, state, channel, currency, expires_at, created_at)
                        values (:id, :secretHash, :event, :state, :channel, :currency, :expiresAt, :now)""")
                .bind("id", hold.id())
                .bind("secretHash", Secrets.hash(secret))
                .bind("event", hold.event())
                .bind("state", hold.state())
                .bind("channel", hold.channel())
                .bind("currency", hold.total().currency())
                .bind("expiresAt", hold.expiresAt())
                .bind("now", now)
                .execute();
        insertLines(hold.id(), hold.lines());
    }

    public void insertLines(HoldId hold, List<Hold.Line> lines) {
        var batch = database.sql().prepareBatch("""
                insert into hold_line (hold_id, line, event_id, product_id, variation_id, date_id, quantity, listed_minor,
                                       unit_minor, tax_rate, voucher_id, pot, parent)
                values (:hold, :line, :event, :product, cast(:variation as uuid), cast(:date as uuid), :quantity, :listed,
                        :unit, :taxRate, cast(:voucher as uuid), :pot, cast(:parent as int))""");
        for (var line : lines) {
            batch.bind("hold", hold)
                    .bind("line", line.number())
                    .bind("event", line.event())
                    .bind("product", line.product())
                    .bind(
                            "variation",
                            line.item().variation().map(VariationId::value).orElse(null))
                    .bind("date", line.item().date().map(DateId::value).orElse(null))
                    .bind("quantity", line.quantity())
                    .bind("listed", line.listed().minor())
                    .bind("unit", line.unit().minor())
                    .bind("taxRate", line.taxRate())
                    .bind("voucher", line.voucher().map(VoucherId::value).orElse(null))
                    .bind("pot", line.pot())
                    .bind("parent", line.parent().orElse(null))
                    .add();
        }
        batch.execute();
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
                        "select id, event_id, channel, state, currency, expires_at, extended from hold where " + where)
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
                row.id(), row.eventId(), row.channel(), row.state(), row.expiresAt(), row.extended(), total, lines);
    }
}

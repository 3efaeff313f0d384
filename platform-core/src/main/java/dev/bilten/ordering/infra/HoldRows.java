package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
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

/** The hold tables. */
@Service
public class HoldRows {
    private final Database database;

    @Inject
    public HoldRows(Database database) {
        this.database = database;
    }

    public record Row(
            HoldId id, EventId eventId, Hold.State state, String currency, Instant expiresAt, boolean extended) {}

    public record LineRow(ProductId productId, int quantity, long unitMinor, BigDecimal taxRate) {}

    public void insert(Hold hold, String secret, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into hold (id, secret_hash, event_id, state, currency, expires_at, created_at)
                        values (:id, :secretHash, :event, :state, :currency, :expiresAt, :now)""")
                .bind("id", hold.id())
                .bind("secretHash", Secrets.hash(secret))
                .bind("event", hold.event())
                .bind("state", hold.state())
                .bind("currency", hold.total().currency())
                .bind("expiresAt", hold.expiresAt())
                .bind("now", now)
                .execute();
        var batch = database.sql().prepareBatch("""
                insert into hold_line (hold_id, product_id, quantity, unit_minor, tax_rate)
                values (:hold, :product, :quantity, :unit, :taxRate)""");
        for (var line : hold.lines()) {
            batch.bind("hold", hold.id())
                    .bind("product", line.product())
                    .bind("quantity", line.quantity())
                    .bind("unit", line.unit().minor())
                    .bind("taxRate", line.taxRate())
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
                .createQuery("select id, event_id, state, currency, expires_at, extended from hold where " + where)
                .bind("value", value)
                .mapTo(Row.class)
                .findOne()
                .map(this::hold);
    }

    private Hold hold(Row row) {
        var lines = database.sql()
                .createQuery("""
                        select l.product_id, l.quantity, l.unit_minor, l.tax_rate
                        from hold_line l join product p on p.id = l.product_id
                        where l.hold_id = :hold order by p.place, p.id""")
                .bind("hold", row.id())
                .mapTo(LineRow.class)
                .map(line -> new Hold.Line(
                        line.productId(), line.quantity(), Money.of(line.unitMinor(), row.currency()), line.taxRate()))
                .list();
        var total = lines.stream().map(Hold.Line::total).reduce(Money.of(0, row.currency()), Money::plus);
        return new Hold(row.id(), row.eventId(), row.state(), row.expiresAt(), row.extended(), total, lines);
    }
}

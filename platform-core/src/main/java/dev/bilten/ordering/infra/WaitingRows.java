package dev.bilten.ordering.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The waiting list. */
@Service
public class WaitingRows {
    private static final String SELECT = """
            select id, event_id, product_id, variation_id, date_id, cast(add_ons as text) as add_ons, quantity, price_minor, email,
                   name, locale, priority, state, secret, voucher_id, offered_at, created_at
            from waiting\s""";

    private final Database database;

    @Inject
    public WaitingRows(Database database) {
        this.database = database;
    }

    public record Row(
            WaitingId id,
            EventId eventId,
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            String addOns,
            int quantity,
            @Nullable Long priceMinor,
            String email,
            String name,
            String locale,
            int priority,
            Waiting.State state,
            String secret,
            @Nullable VoucherId voucherId,
            @Nullable Instant offeredAt,
            Instant createdAt) {
        Waiting waiting() {
            return new Waiting(
                    id,
                    eventId,
                    new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId)),
                    quantity,
                    Optional.ofNullable(priceMinor),
                    Json.read(addOns, new TypeReference<List<Waiting.AddOn>>() {}),
                    email,
                    name,
                    locale,
                    priority,
                    state,
                    secret,
                    Optional.ofNullable(voucherId),
                    Optional.ofNullable(offeredAt),
                    createdAt);
        }
    }

    public void insert(Waiting waiting) {
        database.sql()
                .createUpdate("""
                        insert into waiting (id, event_id, product_id, variation_id, date_id, add_ons, quantity, price_minor, email,
                                             name, locale, priority, state, secret, created_at)
                        values (:id, :event, :product, cast(:variation as uuid), cast(:date as uuid), cast(:addOns as jsonb),
                                :quantity, cast(:price as bigint), :email, :name, :locale, :priority, :state, :secret, :createdAt)""")
                .bind("id", waiting.id())
                .bind("event", waiting.event())
                .bind("product", waiting.item().product())
                .bind(
                        "variation",
                        waiting.item().variation().map(VariationId::value).orElse(null))
                .bind("date", waiting.item().date().map(DateId::value).orElse(null))
                .bind("addOns", Json.write(waiting.addOns()))
                .bind("quantity", waiting.quantity())
                .bind("price", waiting.priceMinor().orElse(null))
                .bind("email", waiting.email())
                .bind("name", waiting.name())
                .bind("locale", waiting.locale())
                .bind("priority", waiting.priority())
                .bind("state", waiting.state())
                .bind("secret", waiting.secret())
                .bind("createdAt", waiting.createdAt())
                .execute();
    }

    public Optional<Waiting> bySecret(String secret) {
        return find("where secret = :value", secret).stream().findFirst();
    }

    /** Who was offered something with this code and has not ordered it yet. */
    public Optional<Waiting> offered(VoucherId voucher) {
        return find("where voucher_id = :value and state = 'OFFERED'", voucher).stream()
                .findFirst();
    }

    public Optional<Waiting> byId(WaitingId id) {
        return find("where id = :value", id).stream().findFirst();
    }

    public Optional<Waiting> toChange(WaitingId id) {
        return find("where id = :value for update", id).stream().findFirst();
    }

    /** Locked; empty when another node is at it, or it does not wait any more. */
    public Optional<Waiting> toOffer(WaitingId id) {
        return find("where id = :value and state = 'WAITING' for update skip locked", id).stream()
                .findFirst();
    }

    /** In the order in which they get something. */
    public List<Waiting> waiting(EventId event) {
        return find("where event_id = :value and state = 'WAITING' order by priority desc, created_at, id", event);
    }

    public List<Waiting> of(EventId event) {
        return find("where event_id = :value order by state = 'WAITING' desc, priority desc, created_at, id", event);
    }

    public Optional<Waiting> same(EventId event, Item item, String email) {
        return find("where event_id = :value and state in ('WAITING', 'OFFERED')", event).stream()
                .filter(one -> one.item().equals(item) && one.email().equalsIgnoreCase(email))
                .findFirst();
    }

    public List<EventId> eventsThatWait() {
        return database.sql()
                .createQuery("select distinct event_id from waiting where state = 'WAITING'")
                .mapTo(EventId.class)
                .list();
    }

    /** Offers whose time is over and that nobody is using. */
    public List<WaitingId> lapsed(Instant now) {
        return database.sql()
                .createQuery("""
                        select w.id from waiting w join voucher v on v.id = w.voucher_id
                        where w.state = 'OFFERED' and v.valid_until <= :now and v.used = 0""")
                .bind("now", now)
                .mapTo(WaitingId.class)
                .list();
    }

    public record End(WaitingId id, Instant validUntil) {}

    /** When what was offered is over, of those who may still take it. */
    public Map<WaitingId, Instant> ends(EventId event) {
        return database.sql().createQuery("""
                        select w.id, v.valid_until from waiting w join voucher v on v.id = w.voucher_id
                        where w.event_id = :event and w.state = 'OFFERED' and v.valid_until is not null""").bind("event", event).mapTo(End.class).stream()
                .collect(Collectors.toMap(End::id, End::validUntil));
    }

    public void offered(WaitingId id, VoucherId voucher, Instant now) {
        database.sql()
                .createUpdate("""
                        update waiting set state = 'OFFERED', voucher_id = :voucher, offered_at = :now, version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("voucher", voucher)
                .bind("now", now)
                .execute();
    }

    /** They want something else with it, another number, or pay another price; their turn stays. */
    public void choose(WaitingId id, Waiting chosen) {
        database.sql()
                .createUpdate("""
                        update waiting set quantity = :quantity, price_minor = cast(:price as bigint),
                               add_ons = cast(:addOns as jsonb), version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("quantity", chosen.quantity())
                .bind("price", chosen.priceMinor().orElse(null))
                .bind("addOns", Json.write(chosen.addOns()))
                .execute();
    }

    public void set(WaitingId id, Waiting.State state) {
        database.sql()
                .createUpdate("update waiting set state = :state, version = version + 1 where id = :id")
                .bind("id", id)
                .bind("state", state)
                .execute();
    }

    public void prefer(WaitingId id, int priority) {
        database.sql()
                .createUpdate("update waiting set priority = :priority, version = version + 1 where id = :id")
                .bind("id", id)
                .bind("priority", priority)
                .execute();
    }

    /** Somebody ordered with what was offered. */
    public void taken(Collection<VoucherId> vouchers) {
        database.sql()
                .createUpdate("""
                        update waiting set state = 'TAKEN', version = version + 1
                        where voucher_id = any(:vouchers) and state = 'OFFERED'""")
                .bindArray(
                        "vouchers",
                        UUID.class,
                        vouchers.stream().map(VoucherId::value).toArray())
                .execute();
    }

    private List<Waiting> find(String where, Object value) {
        return database.sql()
                .createQuery(SELECT + where)
                .bind("value", value)
                .mapTo(Row.class)
                .map(Row::waiting)
                .list();
    }
}

package dev.bilten.payments.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.payments.api.PaymentId;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundId;
import dev.bilten.payments.api.RefundState;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The refund table. */
@Service
public class RefundRows {
    private static final String SELECT = """
            select r.id, r.payment_id, r.attempt_key, r.state, r.amount_minor, r.currency, r.reason, r.part, r.detail,
                   r.created_at, r.settled_at, p.reference, p.label, p.gateway, p.provider_ref, p.test
            from refund r join payment p on p.id = r.payment_id\s""";

    private final Database database;

    @Inject
    public RefundRows(Database database) {
        this.database = database;
    }

    /** A refund with what its provider needs to know of the payment. */
    public record Row(
            RefundId id,
            PaymentId paymentId,
            String attemptKey,
            RefundState state,
            long amountMinor,
            String currency,
            String reason,
            @Nullable UUID part,
            @Nullable String detail,
            Instant createdAt,
            @Nullable Instant settledAt,
            UUID reference,
            String label,
            String gateway,
            @Nullable String providerRef,
            boolean test) {

        public Refund refund() {
            return new Refund(
                    id,
                    paymentId,
                    state,
                    Money.of(amountMinor, currency),
                    reason,
                    Optional.ofNullable(part),
                    Optional.ofNullable(detail),
                    createdAt,
                    Optional.ofNullable(settledAt));
        }
    }

    public void insert(Refund refund, Instant askAt) {
        database.sql()
                .createUpdate("""
                        insert into refund (id, payment_id, attempt_key, state, amount_minor, currency, reason, part, ask_at, created_at)
                        values (:id, :payment, :attemptKey, :state, :amount, :currency, :reason, :part, :askAt, :createdAt)""")
                .bind("id", refund.id())
                .bind("payment", refund.payment())
                .bind("attemptKey", "refund-" + refund.id())
                .bind("state", refund.state())
                .bind("amount", refund.amount().minor())
                .bind("currency", refund.amount().currency())
                .bind("reason", refund.reason())
                .bind("part", refund.part().orElse(null))
                .bind("askAt", askAt)
                .bind("createdAt", refund.createdAt())
                .execute();
    }

    public List<Row> of(UUID reference) {
        return database.sql()
                .createQuery(SELECT + "where p.reference = :reference order by r.created_at, r.id")
                .bind("reference", reference)
                .mapTo(Row.class)
                .list();
    }

    public List<Row> due(Instant now, Instant putOffUntil, int limit) {
        var ids = database.sql()
                .createQuery("""
                        update refund set ask_at = :until
                        where id in (select id from refund
                                     where ask_at <= :now and state in ('CREATED', 'PENDING', 'UNKNOWN')
                                     order by ask_at limit :limit for update skip locked)
                        returning id""")
                .bind("now", now)
                .bind("until", putOffUntil)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : database.sql()
                        .createQuery(SELECT + "where r.id = any(:ids)")
                        .bindArray("ids", UUID.class, ids)
                        .mapTo(Row.class)
                        .list();
    }

    /** False when it was settled meanwhile. */
    public boolean settle(
            RefundId id,
            RefundState state,
            @Nullable String providerRef,
            @Nullable String detail,
            @Nullable Instant askAt,
            Instant now) {
        return database.sql()
                        .createUpdate("""
                                update refund
                                set state = :state, provider_ref = coalesce(:providerRef, provider_ref), detail = :detail,
                                    ask_at = :askAt,
                                    settled_at = case when cast(:askAt as timestamptz) is null then cast(:now as timestamptz) end
                                where id = :id and state in ('CREATED', 'PENDING', 'UNKNOWN')""")
                        .bind("id", id)
                        .bind("state", state)
                        .bind("providerRef", providerRef)
                        .bind("detail", detail)
                        .bind("askAt", askAt)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}

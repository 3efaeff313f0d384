package dev.bilten.payments.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.payments.api.Instruction;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentId;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.domain.Verdict;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment table. Rows change their state until it is final, and are never deleted. */
@Service
public class PaymentRows {
    private static final String COLUMNS = """
            id, reference, label, attempt_key, gateway, state, amount_minor, currency, provider_ref, instructions, detail,
            asked, created_at, settled_at, test""";
    private static final TypeReference<List<Instruction>> INSTRUCTIONS = new TypeReference<>() {};

    private final Database database;

    @Inject
    public PaymentRows(Database database) {
        this.database = database;
    }

    /** A row as it is stored. */
    public record Row(
            PaymentId id,
            UUID reference,
            String label,
            String attemptKey,
            String gateway,
            PaymentState state,
            long amountMinor,
            String currency,
            @Nullable String providerRef,
            String instructions,
            @Nullable String detail,
            int asked,
            Instant createdAt,
            @Nullable Instant settledAt,
            boolean test) {

        public Payment payment() {
            return new Payment(
                    id,
                    reference,
                    label,
                    attemptKey,
                    gateway,
                    state,
                    Money.of(amountMinor, currency),
                    Optional.ofNullable(providerRef),
                    Json.read(instructions, INSTRUCTIONS),
                    Optional.ofNullable(detail),
                    createdAt,
                    Optional.ofNullable(settledAt),
                    test);
        }
    }

    /** False when the attempt is there already: it is not charged again. */
    public boolean insert(Payment payment, Instant askAt) {
        return database.sql()
                        .createUpdate("""
                                insert into payment (id, reference, label, attempt_key, gateway, state, amount_minor,
                                                     currency, ask_at, created_at, test)
                                values (:id, :reference, :label, :attemptKey, :gateway, :state, :amount, :currency,
                                        :askAt, :createdAt, :test)
                                on conflict (attempt_key) do nothing""")
                        .bind("id", payment.id())
                        .bind("reference", payment.reference())
                        .bind("label", payment.label())
                        .bind("attemptKey", payment.attemptKey())
                        .bind("gateway", payment.gateway())
                        .bind("state", payment.state())
                        .bind("amount", payment.amount().minor())
                        .bind("currency", payment.amount().currency())
                        .bind("askAt", askAt)
                        .bind("createdAt", payment.createdAt())
                        .bind("test", payment.test())
                        .execute()
                == 1;
    }

    private static final BulkInsert<Payment> FINAL = BulkInsert.<Payment>into("payment")
            .uuid("id", payment -> payment.id().value())
            .uuid("reference", Payment::reference)
            .text("label", Payment::label)
            .text("attempt_key", Payment::attemptKey)
            .text("gateway", Payment::gateway)
            .text("state", payment -> payment.state().name())
            .bigint("amount_minor", payment -> payment.amount().minor())
            .text("currency", payment -> payment.amount().currency().getCurrencyCode())
            .instant("created_at", Payment::createdAt)
            .instant("settled_at", payment -> payment.settledAt().orElse(null))
            .text("detail", payment -> payment.detail().orElse(null))
            .bool("test", Payment::test);

    /** Of which nobody will ask any more. */
    public void insertFinal(List<Payment> payments) {
        FINAL.execute(database, payments);
    }

    /** Locked: whoever records an outcome next sees what this one made of it. */
    public Optional<Row> toSettle(PaymentId id) {
        return rows("where id = :value for update", "value", id.value()).stream()
                .findFirst();
    }

    public Optional<Row> byAttempt(String attemptKey) {
        return rows("where attempt_key = :value", "value", attemptKey).stream().findFirst();
    }

    public List<Row> of(UUID reference) {
        return rows("where reference = :value order by created_at, id", "value", reference);
    }

    /** What the janitor has to ask about; each is put off first, so that a crash asks again and nobody asks twice at once. */
    public List<Row> due(Instant now, Instant putOffUntil, int limit) {
        return database.sql()
                .createQuery("""
                        update payment set ask_at = :until, asked = asked + 1
                        where id in (select id from payment
                                     where ask_at <= :now and state in ('CREATED', 'PENDING', 'UNKNOWN')
                                     order by ask_at limit :limit for update skip locked)
                        returning %s""".formatted(COLUMNS))
                .bind("now", now)
                .bind("until", putOffUntil)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list();
    }

    public Payment settle(Row row, Verdict verdict, Instant now) {
        return database.sql()
                .createQuery("""
                        update payment
                        set state = :state, provider_ref = coalesce(:providerRef, provider_ref),
                            instructions = case when :state = 'PENDING' and :instructions <> '[]'
                                                then cast(:instructions as jsonb) else instructions end,
                            detail = :detail, ask_at = :askAt,
                            settled_at = case when cast(:askAt as timestamptz) is null then cast(:now as timestamptz) end
                        where id = :id returning %s""".formatted(COLUMNS))
                .bind("id", row.id())
                .bind("state", verdict.state().name())
                .bind("providerRef", verdict.providerReference().orElse(null))
                .bind("instructions", Json.write(verdict.instructions()))
                .bind("detail", verdict.detail().orElse(null))
                .bind("askAt", verdict.askAt().orElse(null))
                .bind("now", now)
                .mapTo(Row.class)
                .one()
                .payment();
    }

    private List<Row> rows(String where, String name, Object value) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from payment " + where)
                .bind(name, value)
                .mapTo(Row.class)
                .list();
    }

    /** What was taken for each of some references and is not asked back, by currency. */
    public List<Payments.Kept> kept(Collection<UUID> references) {
        return database.sql()
                .createQuery("""
                        select reference, currency, sum(minor) as minor from (
                            select reference, currency, amount_minor as minor from payment
                            where reference = any(:references) and state = 'SUCCEEDED'
                            union all
                            select p.reference, p.currency, -r.amount_minor from refund r join payment p on p.id = r.payment_id
                            where p.reference = any(:references) and r.state <> 'REFUSED') moved
                        group by reference, currency having sum(minor) <> 0""")
                .bindArray("references", UUID.class, references.toArray())
                .map((row, _) -> new Payments.Kept(
                        row.getObject("reference", UUID.class),
                        Money.of(row.getLong("minor"), row.getString("currency"))))
                .list();
    }
}

package dev.bilten.identity.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row's primary key decides who of two at the same moment does the work; the second waits for the first's insert. */
@Service
public class StoredAnswers implements Idempotency {
    /** After that, whoever began is taken for dead. */
    public static final Duration TAKEOVER = Duration.ofMinutes(1);

    private final Database database;

    @Inject
    public StoredAnswers(Database database) {
        this.database = database;
    }

    public record Row(
            String requestHash,
            @Nullable Integer status,
            @Nullable String response) {
        Begun begun(String requestHash) {
            if (!this.requestHash.equals(requestHash)) {
                return new Begun.Conflict();
            }
            return status == null ? new Begun.InProgress() : new Begun.Replay(status, response == null ? "" : response);
        }
    }

    @Override
    public Begun begin(CallContext call, ApiKeyId key, String idempotencyKey, String requestHash) {
        // as PostgreSQL keeps it: the claim is recognized by its time
        var claim = new Claim(key, idempotencyKey, call.now().truncatedTo(ChronoUnit.MICROS));
        return database.inTransaction(call.tenant(), () -> {
            if (claim(claim, requestHash)) {
                return new Begun.Fresh(claim);
            }
            // no row: abandoned in this very moment, so the next attempt will do
            return read(claim).map(row -> row.begun(requestHash)).orElse(new Begun.InProgress());
        });
    }

    private boolean claim(Claim claim, String requestHash) {
        return database.sql()
                        .createUpdate("""
                                insert into idempotency as i (key, api_key_id, request_hash, created_at)
                                values (:key, :apiKey, :hash, :now)
                                on conflict (api_key_id, key) do update set created_at = excluded.created_at
                                where i.status is null and i.created_at <= :dead and i.request_hash = :hash""")
                        .bindMethods(claim)
                        .bind("hash", requestHash)
                        .bind("now", claim.begunAt())
                        .bind("dead", claim.begunAt().minus(TAKEOVER))
                        .execute()
                == 1;
    }

    private Optional<Row> read(Claim claim) {
        return database.sql()
                .createQuery("""
                        select request_hash, status, response from idempotency
                        where api_key_id = :apiKey and key = :key""")
                .bindMethods(claim)
                .mapTo(Row.class)
                .findOne();
    }

    @Override
    public boolean finish(CallContext call, Claim claim, int status, String body) {
        return database.inTransaction(
                call.tenant(),
                () -> database.sql()
                                .createUpdate("""
                                        update idempotency set status = :status, response = :body
                                        where api_key_id = :apiKey and key = :key and created_at = :begunAt
                                          and status is null""")
                                .bindMethods(claim)
                                .bind("status", status)
                                .bind("body", body)
                                .execute()
                        == 1);
    }

    public record Found(
            ApiKeyId apiKeyId,
            String key,
            String requestHash,
            @Nullable Integer status,
            @Nullable String response) {}

    @Override
    public Map<Sealed, Begun> earlier(CallContext call, List<Sealed> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var found = database.inTransaction(call.tenant(), () -> found(keys));
        var earlier = new HashMap<Sealed, Begun>();
        for (var seal : keys) {
            var row = found.get(seal.apiKey() + seal.key());
            if (row != null) {
                earlier.put(seal, new Row(row.requestHash(), row.status(), row.response()).begun(seal.requestHash()));
            }
        }
        return earlier;
    }

    private Map<String, Found> found(List<Sealed> keys) {
        return database.sql()
                .createQuery("""
                        select api_key_id, key, request_hash, status, response from idempotency
                        where (api_key_id, key) in (select * from unnest(cast(:apiKeys as uuid[]), cast(:keys as text[])))""")
                .bindArray(
                        "apiKeys",
                        UUID.class,
                        keys.stream().map(seal -> seal.apiKey().value()).toList())
                .bindArray("keys", String.class, keys.stream().map(Sealed::key).toList())
                .mapTo(Found.class)
                .collect(toMap(row -> row.apiKeyId() + row.key(), row -> row));
    }

    private record Stored(Kept kept, Instant at) {}

    private static final BulkInsert<Stored> STORED = BulkInsert.<Stored>into("idempotency")
            .uuid("api_key_id", row -> row.kept.seal().apiKey().value())
            .text("key", row -> row.kept.seal().key())
            .text("request_hash", row -> row.kept.seal().requestHash())
            .integer("status", row -> row.kept.status())
            .text("response", row -> row.kept.body())
            .instant("created_at", Stored::at)
            .ending("on conflict (api_key_id, key) do nothing");

    @Override
    public boolean keep(CallContext call, List<Kept> answers) {
        var rows = answers.stream().map(kept -> new Stored(kept, call.now())).toList();
        return STORED.execute(database, rows) == rows.size();
    }

    @Override
    public void abandon(CallContext call, Claim claim) {
        database.inTransaction(call.tenant(), () -> {
            database.sql().createUpdate("""
                            delete from idempotency
                            where api_key_id = :apiKey and key = :key and created_at = :begunAt and status is null""").bindMethods(claim).execute();
        });
    }

    public int deleteBefore(Instant end) {
        return database.sql()
                .createUpdate("delete from idempotency where created_at < :end")
                .bind("end", end)
                .execute();
    }
}

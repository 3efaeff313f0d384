package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiCaller;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.ApiKeyView;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Rights;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API keys of the organizer whose transaction runs. */
@Service
public class ApiKeys {
    private final Database database;

    @Inject
    public ApiKeys(Database database) {
        this.database = database;
    }

    public record Valid(
            ApiKeyId id,
            String name,
            List<String> permissions,
            @Nullable List<UUID> events,
            String lists) {
        public ApiCaller caller() {
            var may = Set.copyOf(permissions);
            return new ApiCaller(
                    id,
                    name,
                    events == null
                            ? new Rights(false, may)
                            : Rights.within(Set.copyOf(events), may).atLists(NamedLists.read(lists)));
        }
    }

    public record Listed(
            ApiKeyId id,
            String name,
            String prefix,
            Set<String> permissions,
            Set<UUID> events,
            String lists,
            String createdBy,
            Instant createdAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {
        ApiKeyView view() {
            return new ApiKeyView(
                    id,
                    name,
                    prefix,
                    permissions,
                    events,
                    NamedLists.read(lists),
                    createdBy,
                    createdAt,
                    lastUsedAt,
                    revokedAt);
        }
    }

    public record NewKey(ApiKeyId id, String name, String prefix, String hash, MemberId createdBy, Instant createdAt) {}

    public void insert(NewKey key, Rights rights) {
        database.sql()
                .createUpdate("""
                        insert into api_key (id, name, prefix, hash, permissions, events, lists, created_by, created_at)
                        values (:id, :name, :prefix, :hash, :permissions, nullif(cast(:events as uuid[]), '{}'),
                                cast(:lists as jsonb), :createdBy, :createdAt)""")
                .bindMethods(key)
                .bindArray(
                        "permissions",
                        String.class,
                        rights.named().stream().sorted().toList())
                .bindArray("events", UUID.class, rights.events().keySet())
                .bind("lists", NamedLists.write(rights))
                .execute();
    }

    public Optional<Valid> byHash(String hash) {
        return database.sql()
                .createQuery(
                        "select id, name, permissions, events, lists from api_key where hash = :hash and revoked_at is null")
                .bind("hash", hash)
                .mapTo(Valid.class)
                .findOne();
    }

    public Optional<Valid> byId(ApiKeyId id) {
        return database.sql()
                .createQuery(
                        "select id, name, permissions, events, lists from api_key where id = :id and revoked_at is null")
                .bind("id", id)
                .mapTo(Valid.class)
                .findOne();
    }

    /** To the minute: a write with every request would make the key's row the slowest of all. */
    public void used(ApiKeyId id, Instant now) {
        database.sql()
                .createUpdate("""
                        update api_key set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :minuteAgo)""")
                .bind("now", now)
                .bind("minuteAgo", now.minusSeconds(60))
                .bind("id", id)
                .execute();
    }

    /** The hash of the key that was revoked; empty when there is none, or it was already. */
    public Optional<String> revoke(ApiKeyId id, Instant now) {
        return database.sql()
                .createQuery(
                        "update api_key set revoked_at = :now where id = :id and revoked_at is null returning hash")
                .bind("now", now)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    public List<ApiKeyView> all() {
        return database.sql()
                .createQuery("""
                        select k.id, k.name, k.prefix, k.permissions,
                               coalesce(k.events, '{}') as events, k.lists, m.name as created_by, k.created_at,
                               k.last_used_at, k.revoked_at
                        from api_key k join member m on m.id = k.created_by order by k.created_at desc, k.id desc""")
                .mapTo(Listed.class)
                .map(Listed::view)
                .list();
    }
}

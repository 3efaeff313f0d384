package dev.bilten.identity.infra;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each setting is one JSON document in a row of its own. */
@Service
public class StoredSettings implements TenantSettings {
    /** What every page asks for is read from its text once, not for every page. */
    static final class Document {
        private final @Nullable String json;
        private volatile @Nullable Object value;

        @JsonCreator
        Document(@JsonProperty("json") @Nullable String json) {
            this.json = json;
        }

        @JsonProperty
        @Nullable String json() {
            return json;
        }

        <T> Optional<T> as(Class<T> type) {
            if (json == null) {
                return Optional.empty();
            }
            var known = value;
            if (!type.isInstance(known)) {
                known = Json.read(json, type);
                value = known;
            }
            return Optional.of(type.cast(known));
        }
    }

    private final Database database;
    private final Journal journal;
    private final SettingLocks locks;
    private final TenantCache<String, Document> cache;

    @Inject
    public StoredSettings(Database database, Journal journal, SettingLocks locks, Caches caches) {
        this.database = database;
        this.journal = journal;
        this.locks = locks;
        this.cache = caches.of("settings", Document.class, Duration.ofMinutes(10));
    }

    @Override
    public <T> Optional<T> recall(TenantContext tenant, SettingKey<T> key) {
        var document = cache.get(
                tenant,
                key.name(),
                () -> new Document(
                        database.inTransaction(tenant, () -> json(key.name()).orElse(null))));
        return document.as(key.type());
    }

    @Override
    public <T> Optional<T> read(TenantContext tenant, SettingKey<T> key) {
        return database.inTransaction(tenant, () -> json(key.name())).map(json -> Json.read(json, key.type()));
    }

    @Override
    public <T> void save(CallContext call, SettingKey<T> key, T value) {
        database.inTransaction(call.tenant(), () -> {
            // so that the audit log's "before" is what really was there
            locks.hold(key, call.now());
            var before = json(key.name()).map(json -> Json.read(json, key.type()));
            if (before.filter(value::equals).isPresent()) {
                return;
            }
            write(key.name(), Json.write(value), call.now());
            journal.audit(call, new Change("setting.saved", "setting", key.name(), before.orElse(null), value));
            database.afterCommit(() -> cache.evict(call.tenant(), key.name()));
        });
    }

    private void write(String key, String json, Instant now) {
        database.sql()
                .createUpdate("update setting set value = cast(:json as jsonb), updated_at = :now where key = :key")
                .bind("key", key)
                .bind("json", json)
                .bind("now", now)
                .execute();
    }

    private Optional<String> json(String key) {
        return database.sql()
                .createQuery("select cast(value as text) from setting where key = :key and value <> 'null'")
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }
}

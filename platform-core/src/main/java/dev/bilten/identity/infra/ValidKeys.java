package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiCaller;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys that were valid at most five seconds ago; asked with every request of a program. */
@Service
public class ValidKeys {
    private static final Pattern FORM = Pattern.compile("bk_[0-9A-Z]{8}_[0-9a-v]{26}");

    private record Key(TenantId tenant, String hash) {}

    private final Recent<Key, ApiCaller> recent = new Recent<>();
    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final ApiKeys keys;

    @Inject
    public ValidKeys(Database database, ApiKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    public Optional<ApiCaller> find(TenantContext tenant, String presented) {
        if (!FORM.matcher(presented).matches()) {
            return Optional.empty();
        }
        var hash = Secrets.hash(presented);
        return recent.get(new Key(tenant.id(), hash), () -> database.inTransaction(tenant, () -> read(hash)));
    }

    private Optional<ApiCaller> read(String hash) {
        var key = keys.byHash(hash);
        key.ifPresent(valid -> keys.used(valid.id(), clock.instant()));
        return key.map(ApiKeys.Valid::caller);
    }

    /** On this node at once; the others follow within five seconds. */
    public void revoked(TenantContext tenant, String hash) {
        recent.forget(new Key(tenant.id(), hash));
    }
}

package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.infra.ApiKeys;
import dev.bilten.identity.infra.ValidKeys;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;

/** Ends a key: at once on this node, within five seconds on all. */
@Service
public class RevokeApiKey {
    private final Database database;
    private final ApiKeys keys;
    private final ValidKeys valid;
    private final Journal journal;

    @Inject
    public RevokeApiKey(Database database, ApiKeys keys, ValidKeys valid, Journal journal) {
        this.database = database;
        this.keys = keys;
        this.valid = valid;
        this.journal = journal;
    }

    /** False when there is no such key, or it was revoked before. */
    @Transactional
    public boolean execute(CallContext call, ApiKeyId id) {
        var hash = keys.revoke(id, call.now());
        hash.ifPresent(revoked -> {
            journal.audit(
                    call, Change.created("api-key.revoked", "api-key", id.toString(), Map.of("revokedAt", call.now())));
            database.afterCommit(() -> valid.revoked(call.tenant(), revoked));
        });
        return hash.isPresent();
    }
}

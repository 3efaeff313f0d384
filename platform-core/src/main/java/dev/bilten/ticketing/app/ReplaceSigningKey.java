package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ticketing.infra.KeyRing;
import jakarta.inject.Inject;
import java.util.Map;

/** A new key signs tickets from now on. What the old ones signed stays good: people carry it in their pockets. */
@Service
public class ReplaceSigningKey {
    private final KeyRing keys;
    private final Journal journal;

    @Inject
    public ReplaceSigningKey(KeyRing keys, Journal journal) {
        this.keys = keys;
        this.journal = journal;
    }

    /** The new key's id. */
    @Transactional
    public String execute(CallContext call) {
        var id = keys.replace(call.tenant(), call.now());
        journal.audit(call, Change.created("signing-key.replaced", "signing_key", id, Map.of("key", id)));
        return id;
    }
}

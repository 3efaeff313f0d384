package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiCaller;
import dev.bilten.identity.infra.ValidKeys;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which program presents this key. A key of another organizer, a revoked one and an invented one are all nobody's. */
@Service
public class ApiKeyLookup {
    private final ValidKeys keys;

    @Inject
    public ApiKeyLookup(ValidKeys keys) {
        this.keys = keys;
    }

    public Optional<ApiCaller> find(TenantContext tenant, String presented) {
        return keys.find(tenant, presented);
    }
}

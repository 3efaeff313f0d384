package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.ApiKeyView;
import dev.bilten.identity.infra.ApiKeys;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** The organizer's keys, newest first, the revoked ones too. */
@Service
public class ListApiKeys {
    private final ApiKeys keys;

    @Inject
    public ListApiKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Transactional
    public List<ApiKeyView> execute(TenantContext tenant) {
        return keys.all();
    }
}

package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/** How the organizer presents itself, for pages: from memory, right within seconds. Call it outside a transaction. */
@Service
public class ReadProfile {
    private final TenantSettings settings;

    @Inject
    public ReadProfile(TenantSettings settings) {
        this.settings = settings;
    }

    public Profile execute(TenantContext tenant) {
        return settings.recall(tenant, Profile.KEY).orElseGet(() -> Profile.named(tenant.slug()));
    }
}

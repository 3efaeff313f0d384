package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/**
 * How the organizer presents itself, with what is handed down to it, for pages: from memory, right within seconds. Call it
 * outside a transaction.
 */
@Service
public class ReadProfile {
    private final HandedDown handed;

    @Inject
    public ReadProfile(HandedDown handed) {
        this.handed = handed;
    }

    public Profile execute(TenantContext tenant) {
        return Profile.of(handed.chain(tenant, OwnProfile.KEY), tenant.slug());
    }
}

package dev.bilten.admin.rules;

import dev.bilten.catalog.api.EventRules;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/** Where an event's taxes are paid, as its forms begin: its own, and the organizer's where none is chosen yet. */
@Service
public class HomeCountry {
    private final TenantSettings settings;

    @Inject
    public HomeCountry(TenantSettings settings) {
        this.settings = settings;
    }

    /** An ISO 3166 code; empty where nobody gave one. */
    public String of(TenantContext tenant, EventRules rules) {
        var own = rules.pricing().country();
        return own.isEmpty()
                ? settings.read(tenant, Profile.KEY).map(Profile::country).orElse("")
                : own;
    }
}

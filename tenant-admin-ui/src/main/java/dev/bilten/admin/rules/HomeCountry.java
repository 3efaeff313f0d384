package dev.bilten.admin.rules;

import dev.bilten.catalog.api.EventRules;
import dev.bilten.database.api.Service;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/** Where an event's taxes are paid, as its forms begin: its own, and what holds for the organizer where none is chosen yet. */
@Service
public class HomeCountry {
    private final ReadProfile profiles;

    @Inject
    public HomeCountry(ReadProfile profiles) {
        this.profiles = profiles;
    }

    /** An ISO 3166 code; empty where nobody gave one. */
    public String of(TenantContext tenant, EventRules rules) {
        var own = rules.pricing().country();
        return own.isEmpty() ? profiles.execute(tenant).country() : own;
    }
}

package dev.bilten.ticketing.infra;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.ticketing.api.TicketLooks;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** The organizer's look on a ticket: from whoever knows the themes, else its name in a quiet colour. */
@Service
public class Looks {
    private static final String QUIET = "#1f4e5f";

    private final Instance<TicketLooks> offered;
    private final TenantSettings settings;
    private final Tenants tenants;

    @Inject
    public Looks(Instance<TicketLooks> offered, TenantSettings settings, Tenants tenants) {
        this.offered = offered;
        this.settings = settings;
        this.tenants = tenants;
    }

    /** @param accent of the event that all of the tickets are for; empty for the organizer's own */
    public TicketLook of(TenantContext tenant, Optional<String> accent) {
        return offered.stream()
                .flatMap(looks -> looks.of(tenant, accent).stream())
                .findFirst()
                .orElseGet(() -> new TicketLook(name(tenant), accent.orElse(QUIET)));
    }

    private String name(TenantContext tenant) {
        return settings.read(tenant, OwnProfile.KEY)
                .flatMap(OwnProfile::displayName)
                .filter(name -> !name.isBlank())
                .or(() -> tenants.byId(tenant.id()).map(Tenant::name))
                .orElse(tenant.slug());
    }
}

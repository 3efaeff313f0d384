package dev.bilten.web.console.overview;

import dev.bilten.database.api.Service;
import dev.bilten.journal.api.ConsumerLag;
import dev.bilten.journal.app.ReadLag;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.util.List;

/** What the outboxes of the organizers have not yet delivered. */
@Service
public class Lag {
    /** A page that opens a thousand schemas helps nobody; the figures of operations have all of them. */
    static final int MOST = 100;

    private final Tenants tenants;
    private final ReadLag read;

    @Inject
    public Lag(Tenants tenants, ReadLag read) {
        this.tenants = tenants;
        this.read = read;
    }

    record OfTenant(Tenant tenant, ConsumerLag lag) {}

    List<OfTenant> behind() {
        return tenants.active().stream()
                .limit(MOST)
                .flatMap(tenant -> read.execute(tenant.context()).stream().map(lag -> new OfTenant(tenant, lag)))
                .filter(one -> one.lag().waiting() > 0 || one.lag().failures() > 0)
                .toList();
    }
}

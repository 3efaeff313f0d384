package dev.bilten.web.console.overview;

import dev.bilten.database.api.Service;
import dev.bilten.journal.api.ConsumerLag;
import dev.bilten.journal.app.ReadLag;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Tenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the outboxes of the organizers have not yet delivered. */
@Service
public class Lag {
    /** As many lines as somebody reads; how many there are is said above them. */
    static final int MOST = 100;

    private final ReadLag read;

    @Inject
    public Lag(ReadLag read) {
        this.read = read;
    }

    record OfTenant(String organizer, ConsumerLag lag) {}

    /** Of all organizers: {@code waiting} messages, {@code count} consumers; of those the worst, by name. */
    record Behind(long waiting, int count, List<OfTenant> worst) {}

    Behind behind(List<Tenant> tenants) {
        var names = tenants.stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
        var overview = read.execute(PlatformContext.PLATFORM, MOST);
        var worst = overview.worst().stream()
                .map(noted -> new OfTenant(name(names, noted.tenant()), noted.lag()))
                .toList();
        return new Behind(overview.waiting(), overview.behind(), worst);
    }

    /** One that is suspended is not among the active, and what waits for it waits still. */
    private static String name(Map<TenantId, String> names, TenantId id) {
        return names.getOrDefault(id, id.toString());
    }
}

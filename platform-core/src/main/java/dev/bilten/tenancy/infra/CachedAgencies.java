package dev.bilten.tenancy.infra;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Care;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asked for with every page of every organizer, of whom most have no agency and hardly one changes it. */
@Service
public class CachedAgencies implements Agencies {
    private static final String STANDING = "standing";

    private final Database database;
    private final AgencyRows rows;
    private final TenantCache<String, Standing> cache;

    @Inject
    public CachedAgencies(Database database, AgencyRows rows, Caches caches) {
        this.database = database;
        this.rows = rows;
        this.cache = caches.of("agency-standing", Standing.class, Duration.ofMinutes(5));
    }

    /** @param care who looks after it; @param leads what is led from here */
    public record Standing(@Nullable Care care, @Nullable Agency leads) {}

    @Override
    public Optional<Care> recall(TenantContext organizer) {
        return Optional.ofNullable(standing(organizer).care());
    }

    @Override
    public Optional<Care> read(TenantContext organizer) {
        return database.inTransaction(PlatformContext.PLATFORM, () -> rows.of(organizer.id()));
    }

    @Override
    public Optional<Agency> ledFrom(TenantContext home) {
        return Optional.ofNullable(standing(home).leads());
    }

    @Override
    public Set<TenantId> caredFrom(TenantContext home) {
        return database.inTransaction(
                PlatformContext.PLATFORM,
                () -> rows.ledFrom(home.id()).stream()
                        .flatMap(agency -> rows.organizers(agency.id()).stream())
                        .map(AgencyRows.Organizer::id)
                        .collect(Collectors.toSet()));
    }

    private Standing standing(TenantContext tenant) {
        return cache.get(
                tenant,
                STANDING,
                () -> database.inTransaction(
                        PlatformContext.PLATFORM,
                        () -> new Standing(
                                rows.of(tenant.id()).orElse(null),
                                rows.ledFrom(tenant.id()).orElse(null))));
    }

    /** To be said inside the transaction that changes it. */
    public void changed(TenantContext tenant) {
        database.afterCommit(() -> cache.evict(tenant, STANDING));
    }
}

package dev.bilten.extensions.infra;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What an organizer uploaded, which every page of its shop asks for and which hardly ever changes. */
@Service
public class RememberedThemes {
    private static final String ALL = "all";

    private final Database database;
    private final ThemeVersions versions;
    private final TenantCache<String, Rows> cache;

    @Inject
    public RememberedThemes(Database database, ThemeVersions versions, Caches caches) {
        this.database = database;
        this.versions = versions;
        this.cache = caches.of("theme-versions", Rows.class, Duration.ofMinutes(5));
    }

    public record Rows(List<ThemeVersion> versions) {}

    public List<ThemeVersion> all(TenantContext tenant) {
        return cache.get(tenant, ALL, () -> new Rows(database.inTransaction(tenant, versions::all)))
                .versions();
    }

    /** To be said inside the transaction that changes them. */
    public void changed(TenantContext tenant) {
        database.afterCommit(() -> cache.evict(tenant, ALL));
    }
}

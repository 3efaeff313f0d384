package dev.bilten.extensions.infra;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** An organizer's switches, which every page that sells asks for and which hardly ever change. Secrets stay encrypted. */
@Service
public class RememberedSwitches {
    private static final String ALL = "all";

    private final Database database;
    private final Switches switches;
    private final TenantCache<String, Rows> cache;

    @Inject
    public RememberedSwitches(Database database, Switches switches, Caches caches) {
        this.database = database;
        this.switches = switches;
        this.cache = caches.of("plugin-switches", Rows.class, Duration.ofMinutes(5));
    }

    /** By plugin. */
    public record Rows(Map<String, Switches.Row> byPlugin) {}

    public Map<String, Switches.Row> all(TenantContext tenant) {
        return cache.get(tenant, ALL, () -> new Rows(database.inTransaction(tenant, switches::all)))
                .byPlugin();
    }

    /** To be said inside the transaction that changes them. */
    public void changed(TenantContext tenant) {
        database.afterCommit(() -> cache.evict(tenant, ALL));
    }
}

package dev.bilten.admin;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** On whose clock an organizer's days are, where they are no one event's. */
@Service
public class HouseZone {
    private final ReadProfile profile;
    private final Catalog catalog;

    @Inject
    public HouseZone(ReadProfile profile, Catalog catalog) {
        this.profile = profile;
        this.catalog = catalog;
    }

    /** The one that its settings say; while they say none, that of its next event. */
    public ZoneId of(TenantContext tenant) {
        var said = profile.execute(tenant).zone();
        return said.isEmpty()
                ? catalog.live(tenant).stream().findFirst().map(Event::zone).orElse(ZoneOffset.UTC)
                : ZoneId.of(said);
    }

    /** As pages name it. */
    public static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId().replace('_', ' ');
    }
}

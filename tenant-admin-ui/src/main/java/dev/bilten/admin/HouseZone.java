package dev.bilten.admin;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** On whose clock an organizer's days are, where they are no one event's. */
@Service
public class HouseZone {
    private final Catalog catalog;

    @Inject
    public HouseZone(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The day of the organizer is the day of its next event. */
    public ZoneId of(TenantContext tenant) {
        return catalog.live(tenant).stream().findFirst().map(Event::zone).orElse(ZoneOffset.UTC);
    }
}

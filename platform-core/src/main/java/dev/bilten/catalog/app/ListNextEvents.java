package dev.bilten.catalog.app;

import dev.bilten.catalog.api.NextEvent;
import dev.bilten.catalog.infra.EventList;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What comes next, and how full it is: one statement, however many are shown. */
@Service
public class ListNextEvents {
    private final EventList events;

    @Inject
    public ListNextEvents(EventList events) {
        this.events = events;
    }

    /** Live events, the next first; those that are over last. */
    @Transactional
    public List<NextEvent> execute(TenantContext tenant, Instant now, int most) {
        return events.live(now, most);
    }
}

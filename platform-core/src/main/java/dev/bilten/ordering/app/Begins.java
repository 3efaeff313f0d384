package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.infra.DateStarts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** When what a position is for begins. */
@Service
public class Begins {
    private final Catalog catalog;
    private final DateStarts dates;

    @Inject
    Begins(Catalog catalog, DateStarts dates) {
        this.catalog = catalog;
        this.dates = dates;
    }

    /** Its date's beginning, else its event's; empty for an event without a date. */
    public Optional<Instant> of(TenantContext tenant, Order.Position position) {
        return of(tenant, position, Event::startsAt);
    }

    /** Until when it can still be of use to somebody else: a pass for a series is good to the end of it. */
    public Optional<Instant> last(TenantContext tenant, Order.Position position) {
        return of(tenant, position, Event::lastEntry);
    }

    private Optional<Instant> of(
            TenantContext tenant, Order.Position position, Function<Event, Optional<Instant>> ofEvent) {
        return position.item()
                .date()
                .flatMap(dates::of)
                .or(() -> catalog.event(tenant, position.event()).flatMap(ofEvent));
    }
}

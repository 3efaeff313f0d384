package dev.bilten.admin.vouchers;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** What codes of an event may be good for. */
@Service
public class Places {
    /** So many dates a list offers; a series may have thousands. */
    private static final int DATES = 200;

    private final Catalog catalog;
    private final ReadQuotas quotas;
    private final ListDates dates;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Places(Catalog catalog, ReadQuotas quotas, ListDates dates) {
        this.catalog = catalog;
        this.quotas = quotas;
        this.dates = dates;
    }

    /**
     * Empty where there is no such event.
     *
     * @param now what is named already is offered too
     */
    Optional<Place> of(TenantContext tenant, EventId id, VoucherTerms now) {
        return catalog.event(tenant, id).map(event -> {
            var counted = new ArrayList<Quota>(quotas.of(tenant, id, Optional.empty()));
            now.scope().quotas().stream()
                    .filter(named -> counted.stream().noneMatch(one -> one.id().equals(named)))
                    .forEach(named -> quotas.one(tenant, id, named).ifPresent(counted::add));
            var days = new ArrayList<EventDate>();
            if (event.series()) {
                var today = Optional.of(LocalDate.ofInstant(clock.instant(), event.zone()));
                dates.execute(tenant, id, new ListDates.Span(today, Optional.empty()), Optional.empty(), DATES)
                        .ifPresent(slice -> slice.results().forEach(one -> days.add(one.date())));
                now.date().flatMap(named -> missing(tenant, days, named)).ifPresent(days::add);
            }
            return new Place(event, catalog.products(tenant, id), counted, days);
        });
    }

    private Optional<EventDate> missing(TenantContext tenant, java.util.List<EventDate> days, DateId named) {
        return days.stream().anyMatch(day -> day.id().equals(named)) ? Optional.empty() : catalog.date(tenant, named);
    }
}

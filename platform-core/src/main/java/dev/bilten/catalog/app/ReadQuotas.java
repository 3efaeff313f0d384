package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Allotment;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.QuotaOfDates;
import dev.bilten.catalog.infra.Allotments;
import dev.bilten.catalog.infra.QuotaNames;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The quotas of an event with what is kept back of them. */
@Service
@Transactional
public class ReadQuotas {
    private final Quotas quotas;
    private final QuotaNames names;
    private final Allotments allotments;

    @Inject
    public ReadQuotas(Quotas quotas, QuotaNames names, Allotments allotments) {
        this.quotas = quotas;
        this.names = names;
        this.allotments = allotments;
    }

    /** @param date empty: those that are for no single date */
    public List<Quota> of(TenantContext tenant, EventId event, Optional<DateId> date) {
        return quotas.of(event, date);
    }

    /** Those that are for one date each, under their names. */
    public List<QuotaOfDates> ofDates(TenantContext tenant, EventId event) {
        return names.of(event);
    }

    public Optional<Quota> one(TenantContext tenant, EventId event, QuotaId id) {
        return quotas.byId(id).filter(quota -> quota.event().equals(event));
    }

    public List<Allotment> allotments(TenantContext tenant, EventId event) {
        return allotments.of(event);
    }
}

package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Answers {@link CheckinCounts}. */
@Service
@Transactional
public class CountEntries implements CheckinCounts {
    private final ListRows lists;

    @Inject
    public CountEntries(ListRows lists) {
        this.lists = lists;
    }

    @Override
    public List<CheckinCount> ofEvent(TenantContext tenant, EventId event) {
        return lists.counts(event);
    }

    @Override
    public Optional<CheckinCount> of(TenantContext tenant, EventId event, Optional<CheckinListId> list) {
        return lists.count(event, list);
    }
}

package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

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
}
